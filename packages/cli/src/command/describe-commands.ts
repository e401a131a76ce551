import * as CliOutput from "effect/cli/CliOutput"
import * as Command from "effect/cli/Command"
import type { HelpDoc } from "effect/cli/HelpDoc"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"

/** One command, as its help tells of it. */
export interface CommandDescription {
  /** The words that call it: `["str", "policy", "check"]`. */
  readonly path: ReadonlyArray<string>
  readonly description: string
  readonly usage: string
  readonly args: ReadonlyArray<WordDescription>
  readonly flags: ReadonlyArray<WordDescription>
  readonly examples: ReadonlyArray<{ readonly command: string; readonly description: string }>
}

/** An argument or a flag of a command. */
export interface WordDescription {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly description: string
}

/** Every command of `str`, each before those below it. */
export const describeCommands = async (): Promise<ReadonlyArray<CommandDescription>> => {
  const NodeServices = await import("@effect/platform-node/NodeServices")
  const { str } = await import("./str.ts")

  const helpOf = (words: ReadonlyArray<string>): Promise<HelpDoc> =>
    new Promise((resolve, reject) => {
      const listener = CliOutput.layerPresenter({
        present: (event) =>
          Effect.sync(() => {
            if (event._tag === "Help") resolve(event.helpDoc)
          }),
      })
      Effect.runPromise(
        Command.runWith(str, { version: "" })([...words, "--help"]).pipe(
          Effect.provide([NodeServices.layer, listener]),
        ),
      ).catch(reject)
    })

  const below = async (
    words: ReadonlyArray<string>,
  ): Promise<ReadonlyArray<CommandDescription>> => {
    const help = await helpOf(words)
    const names = (help.subcommands ?? []).flatMap(({ commands }) =>
      commands.map(({ name }) => name),
    )
    const deeper = await Promise.all(names.map((name) => below([...words, name])))
    return [described(["str", ...words], help), ...deeper.flat()]
  }
  return below([])
}

const described = (path: ReadonlyArray<string>, help: HelpDoc): CommandDescription => ({
  path,
  description: help.description,
  usage: help.usage,
  args: (help.args ?? []).map(worded),
  flags: help.flags.map((flag) => ({ ...worded(flag), name: `--${flag.name}` })),
  examples: (help.examples ?? []).map(({ command, description = "" }) => ({
    command,
    description,
  })),
})

const worded = (word: {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly description: Option.Option<string>
}): WordDescription => ({
  name: word.name,
  type: word.type,
  required: word.required,
  description: Option.getOrElse(word.description, () => ""),
})
