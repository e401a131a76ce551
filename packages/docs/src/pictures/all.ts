import { anEpisode } from "./an-episode.ts"
import { architecture } from "./architecture.ts"
import { lifecycle } from "./lifecycle.ts"

/** Every picture of the documentation, by the name of its file. */
export const pictures: Readonly<Record<string, () => string>> = {
  "an-episode": anEpisode,
  architecture,
  lifecycle,
}
