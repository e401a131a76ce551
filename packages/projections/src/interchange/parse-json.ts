import * as Result from "effect/Result"
import type { Flaw } from "./decode-event.ts"

/** A JSON text read. */
export const parseJson = (text: string): Result.Result<unknown, Flaw> => {
  try {
    return Result.succeed(JSON.parse(text))
  } catch {
    return Result.fail({
      code: "unreadable",
      message: "This is no JSON. Mend it, or take it out.",
      episodeId: null,
    })
  }
}
