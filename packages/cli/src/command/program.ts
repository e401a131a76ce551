import * as NodeServices from "@effect/platform-node/NodeServices"
import * as CliConfig from "effect/cli/CliConfig"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import manifest from "../../package.json" with { type: "json" }
import { tellWhatFailed } from "./ending.ts"
import { usageOnStandardError } from "./presenter.ts"
import { str } from "./str.ts"

const settings = Layer.mergeAll(
  NodeServices.layer,
  usageOnStandardError,
  CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] }),
)

/** One call of `str` with these words after its name. */
export const program = (args: ReadonlyArray<string>): Effect.Effect<void, unknown> =>
  Command.runWith(str, { version: manifest.version })(args).pipe(
    Effect.onError(tellWhatFailed),
    Effect.provide(settings),
  )
