import * as Console from "effect/Console"
import * as CliOutput from "effect/cli/CliOutput"
import * as Effect from "effect/Effect"

/** Help that was asked for is a result; what is wrong with a call belongs on standard error. */
export const usageOnStandardError = CliOutput.layerPresenter({
  present: (event) => {
    if (event._tag === "InvalidInvocation") {
      const errors = event.errors.map(({ message }) => `${message}.`)
      return Console.error(
        [...errors, `\n${event.commandPath.join(" ")} --help says how it is used.`].join("\n"),
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
