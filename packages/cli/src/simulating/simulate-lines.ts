import { plainLineAt } from "@str-service/projections"
import type { ComparedEpisode, Simulation } from "@str-service/simulation"
import * as Result from "effect/Result"
import { isOfWorker } from "../events/of-worker.ts"
import { readEvent } from "../events/read-event.ts"
import { notUtf8, replacement } from "../files/text.ts"
import { asking, type Question } from "./asking.ts"
import { type Complaints, complaining } from "./complaints.ts"
import type { LineBlock } from "./line-blocks.ts"
import { namedIn } from "./named-in.ts"
import { groupedStreams, mixedStreams, type Streams } from "./streams.ts"

/** What came of some lines. */
export interface SimulatedLines {
  readonly figures: Simulation
  readonly lines: number
  readonly events: number
  /** Of these, those that could not be read as events. */
  readonly unreadable: number
  readonly complaints: Complaints
  /** Episodes about which nothing was asked, because not all their lines could be read. */
  readonly setAside: number
  /** The episodes that begin in these lines, in their order; none where streams may be mixed. */
  readonly begun: ReadonlySet<string>
  /** Whether an episode went on after another had begun, so that the figures are wrong. */
  readonly turnsOutMixed: boolean
}

/** What is to be told while it goes on. */
export interface Listening {
  /** Takes each episode of which anything comes out otherwise, in their order. */
  readonly affected: (episode: ComparedEpisode) => void
  /** Takes how many bytes more were read. */
  readonly progress: (bytes: number) => void
}

/** Asks about every episode in some lines of NDJSON. */
export const simulateLines = (
  blocks: Iterable<LineBlock>,
  question: Question,
  { affected, progress }: Listening,
): SimulatedLines => {
  const { take, figures, setAside } = asking(question, affected)
  const complaints = complaining()
  const begun = new Set<string>()
  let turnsOutMixed = false
  const gathering = { take, complain: complaints.about }
  const streams = question.isMixed
    ? mixedStreams(gathering)
    : groupedStreams(gathering, (episodeId) => {
        turnsOutMixed ||= begun.has(episodeId)
        begun.add(episodeId)
      })
  const count = { lines: 0, events: 0, unreadable: 0 }
  for (const block of blocks) {
    readBlock(block, count, streams, complaints.about)
    if (turnsOutMixed) break
    progress(block.bytes)
  }
  if (!turnsOutMixed) streams.end()
  return {
    figures: figures(),
    ...count,
    complaints: complaints.told(),
    setAside: setAside(),
    begun,
    turnsOutMixed,
  }
}

/** How far the reading has come. */
interface Count {
  lines: number
  events: number
  unreadable: number
}

type Complain = ReturnType<typeof complaining>["about"]

const readBlock = (
  { text, isUtf8 }: LineBlock,
  count: Count,
  streams: Streams,
  complain: Complain,
): void => {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\n", start)
    const lineEnd = next < 0 ? text.length : next
    const end = text.charCodeAt(lineEnd - 1) === carriageReturn ? lineEnd - 1 : lineEnd
    count.lines += 1
    const plain = isUtf8 ? plainLineAt(text, start, end) : undefined
    if (plain === undefined) readLine(text.slice(start, end), isUtf8, count, streams, complain)
    else {
      count.events += 1
      streams.plainLine(plain, count.lines)
    }
    start = lineEnd + 1
  }
}

const readLine = (
  text: string,
  isUtf8: boolean,
  count: Count,
  streams: Streams,
  complain: Complain,
): void => {
  if (text.trim() === "" || isOfWorker(text)) return
  count.events += 1
  const foreign = isUtf8 ? -1 : text.indexOf(replacement)
  const read =
    foreign < 0
      ? readEvent(text, count.lines)
      : Result.fail([{ offset: foreign, message: notUtf8 }])
  if (Result.isSuccess(read)) {
    streams.event(read.success, count.lines)
    return
  }
  count.unreadable += 1
  complain(count.lines, read.failure)
  const { episodeId, version } = namedIn(text)
  if (episodeId !== undefined) streams.unreadable(episodeId, version)
}

const carriageReturn = 0x0d
