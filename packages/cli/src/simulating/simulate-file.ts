import { open, stat } from "node:fs/promises"
import type { Day } from "@str-service/domain"
import { emptyTally, type Simulation } from "@str-service/simulation"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { noneMet } from "../events/fingerprints.ts"
import { isCsv } from "../files/csv-name.ts"
import { describeFault } from "../files/fault.ts"
import { inUtf16, isUtf16 } from "../files/text.ts"
import { writingInPieces } from "../files/write-whole.ts"
import { type Finding, finding } from "../findings/finding.ts"
import { Refused, refuse } from "../refusal.ts"
import { type Complaints, followedBy, noComplaints } from "./complaints.ts"
import { crewMember } from "./crew.ts"
import { cut } from "./cuts.ts"
import type { ByteRange } from "./line-blocks.ts"
import type { Sides } from "./sides.ts"
import type { SimulatedPiece } from "./worker.ts"

export interface FileQuestion {
  readonly file: string
  readonly sides: Sides
  readonly on: Day | null
  /** Where the affected episodes go, as NDJSON in the order of the file. */
  readonly affected: Option.Option<string>
  /** How many threads simulate at once. */
  readonly workers: number
  /** Takes the share of the file that has been read, from 0 to 1. */
  readonly progress: (share: number) => void
}

/** What came of a whole file. */
export interface SimulatedFile {
  readonly figures: Simulation
  readonly lines: number
  readonly events: number
  readonly complaints: Complaints
  /** Episodes about which nothing was asked, because not all their lines could be read. */
  readonly setAside: number
}

/**
 * Simulates a file of events. Where each stream in it stands in one piece, the file is cut at the
 * ends of episodes, and each thread keeps no more than one episode and the figures. Where an episode
 * turns out to go on after another has begun, all is asked again by one thread, which keeps of every
 * episode what bears on policy.
 *
 * Fails with what keeps the file from being read, or the affected episodes from being written.
 */
export const simulateFile = (question: FileQuestion): Effect.Effect<SimulatedFile, Refused> =>
  Effect.gen(function* () {
    const range = yield* rangeOf(question.file)
    const pieces = cut(question.file, range, pieceLength(range, question.workers))
    return yield* Effect.catchTag(attempt(question, pieces, false), "TurnsOutMixed", () =>
      Effect.catchTag(
        attempt({ ...question, workers: 1 }, [range], true),
        "TurnsOutMixed",
        Effect.die,
      ),
    )
  })

class TurnsOutMixed extends Data.TaggedError("TurnsOutMixed") {}

const utf8Mark = [0xef, 0xbb, 0xbf]

/** A whole file, but for a byte-order mark. */
const rangeOf = (file: string): Effect.Effect<ByteRange, Refused> =>
  Effect.gen(function* () {
    const { size, start } = yield* Effect.tryPromise({
      try: () => measured(file),
      catch: (fault) => refuse(file, describeFault(fault)),
    })
    if (start === null) return yield* refuse(file, "This is no plain file. Name one.")
    if (isUtf16(start)) return yield* refuse(file, inUtf16)
    if (isCsv(file)) return yield* refuse(file, inCsv(file))
    const isMarked = utf8Mark.every((byte, place) => start[place] === byte)
    return { from: isMarked ? utf8Mark.length : 0, to: size }
  })

const inCsv = (file: string): string =>
  `Events are read as NDJSON here, not as CSV. Have them written so (str episodes run --out events.ndjson), or take these into a store (str store import --events ${file}) and leave --events out.`

const measured = async (
  file: string,
): Promise<{ readonly size: number; readonly start: Uint8Array | null }> => {
  const there = await stat(file)
  if (!there.isFile()) return { size: 0, start: null }
  const handle = await open(file, "r")
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return { size: there.size, start: buffer.subarray(0, bytesRead) }
  } finally {
    await handle.close()
  }
}

const [shortest, longest] = [1_048_576, 33_554_432]

/** Long enough for cutting to cost nothing, short enough for all threads to end at one time. */
const pieceLength = ({ from, to }: ByteRange, workers: number): number =>
  Math.min(longest, Math.max(shortest, Math.ceil((to - from) / (workers * 4))))

type Append = (text: string) => Effect.Effect<void, Finding>

const attempt = (
  question: FileQuestion,
  pieces: ReadonlyArray<ByteRange>,
  isMixed: boolean,
): Effect.Effect<SimulatedFile, Refused | TurnsOutMixed> =>
  Option.match(question.affected, {
    onNone: () => simulated(question, pieces, isMixed, () => Effect.void),
    onSome: (name) =>
      writingInPieces(name, (append) => simulated(question, pieces, isMixed, append)),
  }).pipe(
    Effect.mapError((failure) =>
      failure instanceof TurnsOutMixed || failure instanceof Refused
        ? failure
        : new Refused({ findings: [failure] }),
    ),
  )

const simulated = (
  question: FileQuestion,
  pieces: ReadonlyArray<ByteRange>,
  isMixed: boolean,
  append: Append,
): Effect.Effect<SimulatedFile, Finding | Refused | TurnsOutMixed> =>
  Effect.scoped(
    Effect.gen(function* () {
      const { file, sides, on, progress, affected } = question
      const orders = { file, sides, on, isMixed, namesAffected: Option.isSome(affected) }
      const length = pieces.reduce((sum, { from, to }) => sum + to - from, 0)
      let read = 0
      const advance = (bytes: number): void => {
        read += bytes
        progress(read / length)
      }
      const inOrder = joining(append)
      const left = [...pieces.entries()]
      yield* Effect.forEach(
        Array.from({ length: Math.min(question.workers, pieces.length) }),
        Effect.fnUntraced(function* () {
          const { simulate } = yield* crewMember(orders, advance)
          for (let next = left.shift(); next !== undefined; next = left.shift()) {
            const [place, piece] = next
            yield* inOrder.take(place, yield* simulate(piece))
          }
        }),
        { concurrency: "unbounded", discard: true },
      )
      const all = inOrder.all()
      if (inOrder.holdNoEvent()) return yield* withoutEvents(file, all.complaints)
      return all
    }),
  )

const withoutEvents = (file: string, { first }: Complaints): Refused =>
  new Refused({
    findings: [
      finding(
        file,
        null,
        "No line of it is an event. Name a file of events as NDJSON, such as str episodes run --out events.ndjson writes.",
      ),
      ...first.slice(0, 1).map(({ line, column, message }) => ({
        file,
        place: line === null ? null : { line, column },
        message,
      })),
    ],
  })

/** Puts what came of pieces together in their order, in whatever order they are done. */
const joining = (append: Append) => {
  const waiting = new Map<number, SimulatedPiece>()
  const tally = emptyTally()
  const met = noneMet()
  const sum = { lines: 0, events: 0, setAside: 0 }
  let complaints = noComplaints
  let [due, isJoining, unreadable] = [0, false, 0]

  const join = Effect.fnUntraced(function* (piece: SimulatedPiece) {
    const goesOn = piece.begun.reduce((again, begun) => met.again(begun) || again, false)
    if (piece.turnsOutMixed || goesOn) return yield* new TurnsOutMixed()
    yield* append(piece.affected)
    tally.include(piece.figures)
    complaints = followedBy(complaints, sum.lines, piece.complaints)
    sum.lines += piece.lines
    sum.events += piece.events
    unreadable += piece.unreadable
    sum.setAside += piece.setAside
  })

  return {
    take: Effect.fnUntraced(function* (place: number, piece: SimulatedPiece) {
      waiting.set(place, piece)
      if (isJoining) return
      isJoining = true
      for (let next = waiting.get(due); next !== undefined; next = waiting.get(due)) {
        waiting.delete(due)
        yield* join(next)
        due += 1
      }
      isJoining = false
    }),
    /** Whether something stands in the lines, and no event. */
    holdNoEvent: () => unreadable > 0 && unreadable === sum.events,
    all: (): SimulatedFile => ({ figures: tally.figures(), complaints, ...sum }),
  }
}
