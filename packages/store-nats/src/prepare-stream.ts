import {
  DiscardPolicy,
  type JetStreamApiError,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
  type StreamInfo,
} from "@nats-io/jetstream"
import { StoreError } from "@str-service/service"
import { isElsewhere, isNobodyThere, isNoSuchStream, isRefused, isWithoutPeers } from "./faults.ts"
import { allSubjects } from "./subjects.ts"

export interface Wanted {
  readonly name: string
  readonly replicas: number
}

/** What a new stream is told; whatever else there is stays as JetStream has it. */
const settingsOf = ({ name, replicas }: Wanted) => ({
  name,
  subjects: [allSubjects(name)],
  description: "Events of STR episodes, by @str-service/store-nats",
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  // Should there be no room, new messages are refused, and no old ones dropped.
  discard: DiscardPolicy.New,
  num_replicas: replicas,
  deny_purge: true,
})

/** Makes the stream where there is none, and refuses one that would not keep the store's promises. */
export const prepareStream = async (
  { streams }: JetStreamManager,
  wanted: Wanted,
): Promise<StreamInfo> => {
  const info = await streams.info(wanted.name).catch(async (error) => {
    if (!isNoSuchStream(error)) throw error
    // Who makes the same stream at the same time is given the same.
    return await streams.add(settingsOf(wanted)).catch((refused) => {
      throw isRefused(refused) && !isNobodyThere(refused) ? cannotBeMade(wanted, refused) : refused
    })
  })
  const weaknesses = weaknessesOf(info.config, wanted)
  if (weaknesses.length > 0) {
    throw new StoreError(
      "invalid",
      `The stream ${wanted.name} cannot keep events: ${weaknesses.join(", ")}. Mend its settings, or open another.`,
    )
  }
  return info
}

const cannotBeMade = ({ name, replicas }: Wanted, refused: JetStreamApiError) =>
  new StoreError(
    "invalid",
    `The stream ${name} with ${replicas} replicas cannot be made: ${refused.message}. ${adviceFor(refused)}`,
    { cause: refused },
  )

const adviceFor = (refused: JetStreamApiError): string => {
  if (isWithoutPeers(refused)) {
    return "Start as many servers with JetStream in one cluster, or ask for fewer replicas."
  }
  return isElsewhere(refused)
    ? "Give the store another name, or that stream other subjects."
    : "Mend that on the servers, and open it again."
}

/** Why a stream is not fit, in words. */
const weaknessesOf = (config: StreamConfig, { name, replicas }: Wanted): ReadonlyArray<string> => {
  const unlimited = (limit: number | undefined) => (limit ?? -1) <= 0
  const weaknesses: ReadonlyArray<readonly [boolean, string]> = [
    [
      config.subjects.join() !== allSubjects(name),
      `its subjects are ${config.subjects.join(", ")}`,
    ],
    [config.storage !== StorageType.File, `it is stored in ${config.storage}`],
    [config.retention !== RetentionPolicy.Limits, `its retention is ${config.retention}`],
    [
      config.num_replicas < replicas,
      `it has ${config.num_replicas} replicas where ${replicas} are wanted`,
    ],
    [config.discard !== DiscardPolicy.New, "it drops old messages when it is full"],
    [!unlimited(config.max_age), "it drops messages when they are old"],
    [!unlimited(config.max_msgs_per_subject), "it keeps so many messages a subject only"],
    [config.deny_delete, "it lets nothing be erased"],
    [config.sealed, "it is sealed"],
    [config.no_ack === true, "it acknowledges nothing"],
    [config.mirror !== undefined, "it mirrors another"],
    [(config.sources ?? []).length > 0, "it takes messages from others"],
    [config.persist_mode === "async", "it acknowledges ahead of writing"],
  ]
  return weaknesses.flatMap(([isWeak, words]) => (isWeak ? [words] : []))
}
