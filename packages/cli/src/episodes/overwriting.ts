import { stat } from "node:fs/promises"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { targetOf } from "../files/target.ts"
import { type Finding, finding } from "../findings/finding.ts"
import { together } from "../findings/together.ts"
import { orRefuse } from "./reading.ts"

/** Refuses outputs that cannot be written where they are to go, or that would replace an input. */
export const refuseOverwriting = Effect.fnUntraced(function* (
  inputs: ReadonlyArray<string>,
  outputs: ReadonlyArray<string>,
) {
  const read = new Set(yield* Effect.promise(() => Promise.all(inputs.map(identityOf))))
  const written = new Set<string>()
  const checks: Array<Result.Result<void, ReadonlyArray<Finding>>> = []
  for (const name of outputs) {
    const target = yield* Effect.promise(() => targetOf(name))
    const identity = yield* Effect.promise(() => identityOf(name))
    checks.push(
      Result.match(target, {
        onFailure: (found) => Result.fail([found]),
        onSuccess: ({ path }) => {
          const clash = clashOf(identity ?? path, read, written)
          written.add(identity ?? path)
          return clash === undefined
            ? Result.succeed(undefined)
            : Result.fail([finding(name, null, clash)])
        },
      }),
    )
  }
  yield* orRefuse(together(checks))
})

const clashOf = (
  identity: string,
  read: ReadonlySet<string | undefined>,
  written: ReadonlySet<string>,
): string | undefined => {
  if (read.has(identity)) return "This file is read, too. Name another to write."
  return written.has(identity) ? "This file is to be written twice. Name two." : undefined
}

/** The same for every name of one file, links among them; `undefined` where there is none yet. */
const identityOf = async (name: string): Promise<string | undefined> => {
  try {
    const { dev, ino } = await stat(name)
    return `${dev}:${ino}`
  } catch {
    return undefined
  }
}
