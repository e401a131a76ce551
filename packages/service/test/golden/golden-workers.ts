import { existsSync, readFileSync, writeFileSync } from "node:fs"
import type { WorkerCommand } from "@str-service/domain/worker"
import { exampleBoroughStr } from "@str-service/policy"
import {
  currentSchemaVersion,
  openMemoryStore,
  openService,
  type StoredEvent,
  workerCodec,
} from "@str-service/service"

const fileOf = (version: number): string =>
  `${import.meta.dirname}/workers-version-${version}.ndjson`

const streamId = workerCodec.streamOf("worker-1")

type Asked = WorkerCommand extends infer Command
  ? Command extends WorkerCommand
    ? Pick<Command, "type" | "data">
    : never
  : never

/** A working life with an event of every type. */
const life: ReadonlyArray<Asked> = [
  {
    type: "Appoint",
    data: {
      on: "2025-05-01",
      role: "css",
      employer: "council",
      teams: ["access", "recovery"],
      serviceAreas: ["crisis-services"],
    },
  },
  { type: "CompleteTrainingStep", data: { on: "2025-05-02", step: "induction" } },
  { type: "Redesignate", data: { on: "2025-05-15" } },
  { type: "HoldSupervision", data: { on: "2025-05-20", supervisor: "lead-1" } },
  {
    type: "Amend",
    data: {
      target: "command-4/0",
      reason: "entered-wrongly",
      to: { type: "HoldSupervision", data: { on: "2025-05-21", supervisor: "lead-1" } },
    },
  },
  { type: "CompleteTrainingStep", data: { on: "2025-06-02", step: "listening" } },
  { type: "Withdraw", data: { target: "command-6/0", reason: "wrong-worker" } },
  { type: "Leave", data: { on: "2025-06-30" } },
]

/** The stream as it was stored when its version was the current one. */
export const goldenWorkerStream = (version = currentSchemaVersion): ReadonlyArray<StoredEvent> =>
  readFileSync(fileOf(version), "utf8")
    .trimEnd()
    .split("\n")
    .map((line): StoredEvent => JSON.parse(line))

/** The stream as it is stored now. */
export const currentWorkerStream = async (): Promise<ReadonlyArray<StoredEvent>> => {
  const store = openMemoryStore()
  const { workers } = openService({ store, policies: exampleBoroughStr })
  for (const [place, asked] of life.entries()) {
    const outcome = await workers.handle({
      ...asked,
      metadata: {
        workerId: "worker-1",
        commandId: `command-${place + 1}`,
        now: `2025-07-0${place + 1}T09:00:00Z`,
        today: `2025-07-0${place + 1}`,
        actor: "lead-1",
      },
    })
    if (outcome._tag !== "Accepted") throw new Error(JSON.stringify(outcome))
  }
  return (await store.readStream(streamId)).events
}

/** Puts down the stream of a version that is about to be released; one that is there stays. */
export const putDownCurrentWorkers = async (): Promise<void> => {
  const file = fileOf(currentSchemaVersion)
  if (existsSync(file)) return
  const lines = (await currentWorkerStream()).map((stored) => JSON.stringify(stored))
  writeFileSync(file, `${lines.join("\n")}\n`)
}
