#!/usr/bin/env node
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as CliConfig from "effect/cli/CliConfig"
import * as Command from "effect/cli/Command"
import * as GlobalFlag from "effect/cli/GlobalFlag"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import manifest from "../package.json" with { type: "json" }
import { ending, tellWhatFailed } from "./command/ending.ts"
import { usageOnStandardError } from "./command/presenter.ts"
import { watchStandardOutput } from "./command/standard-output.ts"
import { str } from "./command/str.ts"

const settings = Layer.mergeAll(
  NodeServices.layer,
  usageOnStandardError,
  CliConfig.layer({ builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions] }),
)

watchStandardOutput()
NodeRuntime.runMain(
  Command.run(str, { version: manifest.version }).pipe(
    Effect.onError(tellWhatFailed),
    Effect.provide(settings),
  ),
  { disableErrorReporting: true, teardown: ending },
)
