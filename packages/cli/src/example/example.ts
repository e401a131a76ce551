import { mkdir } from "node:fs/promises"
import * as path from "node:path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { print } from "../episodes/print.ts"
import { describeFault } from "../files/fault.ts"
import { refuseReplacing } from "../files/refuse-replacing.ts"
import { writingWhole } from "../files/write-whole.ts"
import { didYouMean } from "../findings/nearest.ts"
import { Refused, refuse } from "../refusal.ts"
import { table } from "../rendering/table.ts"
import { type Example, examples } from "./examples.ts"
import { packedFiles, type Texts } from "./packed-files.ts"

export interface ExampleInput {
  readonly name: Option.Option<string>
  readonly out: string
  readonly json: boolean
}

/** `str example`: writes the data that the documentation is followed with, or says what there is. */
export const example = ({ name, out, json }: ExampleInput) =>
  Option.match(name, {
    onNone: () =>
      print(json, { examples: examples.map(({ name, about }) => ({ name, about })) }, () =>
        [
          table(examples.map(({ name, about }) => [name, about])),
          "",
          "Write one with: str example NAME",
        ].join("\n"),
      ),
    onSome: (wanted) => writing(wanted, out, json),
  })

const writing = Effect.fnUntraced(function* (wanted: string, folder: string, json: boolean) {
  const found = yield* exampleOf(wanted)
  const files = [...found.packed, ...found.made].map(({ name, says }) => ({
    name: path.join(folder, name),
    says,
    key: name,
  }))
  yield* refuseReplacing(
    files.map(({ name }) => name),
    "Name another folder with --out",
  )
  const texts = yield* Effect.promise(() => textsOf(found))
  const outputs = files.map(({ name, key }) => ({ name, text: textIn(texts, key) }))
  yield* Effect.forEach(new Set(files.map(({ name }) => path.dirname(name))), makeFolder)
  yield* Effect.mapError(writingWhole(outputs), (fault) => new Refused({ findings: [fault] }))
  yield* print(json, { example: found.name, written: files.map(({ name }) => name) }, () =>
    ["Wrote", table(files.map(({ name, says }) => [`  ${name}`, says]))].join("\n"),
  )
})

const exampleOf = (wanted: string): Effect.Effect<Example, Refused> => {
  const names = examples.map(({ name }) => name)
  const found = examples.find(({ name }) => name === wanted)
  return found === undefined
    ? Effect.fail(
        refuse(
          wanted,
          `There is no such example.${didYouMean(wanted, names)} Those are: ${names.join(", ")}.`,
        ),
      )
    : Effect.succeed(found)
}

const textsOf = async ({ name, made }: Example): Promise<Texts> => {
  const packed = await packedFiles(name)
  if (made.length === 0) return packed
  const { recordedOf } = await import("./recorded.ts")
  return { ...packed, ...recordedOf(packed) }
}

const textIn = (texts: Texts, name: string): string => {
  const text = texts[name]
  if (text === undefined) throw new Error(`This example is told to have ${name}, and has not.`)
  return text
}

const makeFolder = (folder: string): Effect.Effect<unknown, Refused> =>
  Effect.tryPromise({
    try: () => mkdir(folder, { recursive: true }),
    catch: (fault) => refuse(folder, describeFault(fault)),
  })
