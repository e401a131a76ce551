import { episodeDecider } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import type { Step } from "./history.ts"
import type { Contest } from "./measure.ts"

/** Deciding every command of an episode in the state it meets, policy and limits included. */
export const deciding = (steps: ReadonlyArray<Step>): Contest => {
  const { decide } = episodeDecider(kmptStr)
  return {
    title: `Deciding the ${steps.length} commands of an ordinary episode`,
    unit: "commands",
    perCall: steps.length,
    contenders: [
      { name: "decide", run: () => steps.map(({ command, before }) => decide(command, before)) },
    ],
  }
}
