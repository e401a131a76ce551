import * as Console from "effect/Console"
import * as CliOutput from "effect/cli/CliOutput"
import type { HelpDoc } from "effect/cli/HelpDoc"
import * as Effect from "effect/Effect"

/** Help that was asked for is a result; what is wrong with a call belongs on standard error. */
export const usageOnStandardError = CliOutput.layerPresenter({
  present: (event) => {
    if (event._tag === "InvalidInvocation") {
      const errors = event.errors.map(({ message }) => `${plain(message)}.`)
      const missing = event.errors.some(({ _tag }) => _tag === "MissingOption")
      const told = missing ? [[...errors, needed(event.helpDoc)].join(" ")] : errors
      return Console.error(
        [...told, `\n${event.commandPath.join(" ")} --help says how it is used.`].join("\n"),
      )
    }
    if (event._tag === "Help" && event.reason === "Implicit") {
      return Effect.flatMap(CliOutput.Formatter, (formatter) =>
        Console.error(formatter.formatHelpDoc(event.helpDoc)),
      )
    }
    return CliOutput.defaultPresenter.present(event)
  },
})

/** Every number that a flag takes is a whole one; that it came as a text is of no matter to anybody. */
const plain = (message: string): string =>
  message.replace("a string representing a finite number", "a whole number in digits")

/** All that a command cannot do without, as the first that is missing is told alone. */
const needed = ({ flags }: HelpDoc): string => {
  const names = flags.filter(({ required }) => required).map(({ name }) => `--${name}`)
  return `This command needs ${new Intl.ListFormat("en-GB").format(names)}.`
}
