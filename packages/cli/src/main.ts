#!/usr/bin/env node
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { ending } from "./command/ending.ts"
import { program } from "./command/program.ts"
import { watchStandardOutput } from "./command/standard-output.ts"

watchStandardOutput()
NodeRuntime.runMain(program(process.argv.slice(2)), {
  disableErrorReporting: true,
  teardown: ending,
})
