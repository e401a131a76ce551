import { inspect } from "node:util"
import { kmptStr } from "@str-service/policy"
import {
  EpisodeService,
  type EventStore,
  type Faults,
  faultsOnDemand,
  openMemoryStore,
  Store,
  StoreError,
  WorkerService,
} from "@str-service/service"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { close, referral, start } from "./given/commands.ts"
import { clockAt } from "./given/service.ts"

type Services = EpisodeService | WorkerService

/** What somebody does with the services, whatever comes of it. */
type Doing = (faults: Faults) => Effect.Effect<unknown, unknown, Services>

const givenTracer = () => {
  const spans: Array<Tracer.NativeSpan> = []
  const tracer = Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options)
      spans.push(span)
      return span
    },
  })
  return { spans, tracer }
}

/** The spans of what is done, one thing after another, on a store of their own. */
const spansOf = async (
  doings: ReadonlyArray<Doing>,
  storeOf: (faults: Faults) => EventStore = (faults) => openMemoryStore({ faults }),
) => {
  const { spans, tracer } = givenTracer()
  const faults = faultsOnDemand()
  const options = { policies: kmptStr, clock: clockAt("2043-05-01"), attempts: 2 }
  const live = Layer.merge(EpisodeService.layer(options), WorkerService.layer(options)).pipe(
    Layer.provide(Store.layer(() => storeOf(faults))),
  )
  const all = Effect.forEach(doings, (doing) => Effect.exit(doing(faults)))
  await Effect.runPromise(all.pipe(Effect.provide(live), Effect.withTracer(tracer)))
  return spans
}

/** All that an exporter is given of a span, as one text. */
const toldBy = ({ name, attributes, events, links, status }: Tracer.NativeSpan): string => {
  const errors =
    status._tag === "Ended" && Exit.isFailure(status.exit)
      ? Cause.prettyErrors(status.exit.cause, { includeCauseInStack: true })
      : []
  return inspect(
    { name, attributes: [...attributes], events, links, status, errors },
    { depth: Number.POSITIVE_INFINITY, maxArrayLength: null, maxStringLength: null },
  )
}

/** Names of people and episodes, of commands and of those who give them, and what events hold. */
const personal = /secret|\d{4}-\d\d-\d\d|recovery|supporting-self/iu

const episodeId = "e-secret"
const personId = "p-secret"
const byCommand = { commandId: "c-secret", actor: "a-secret" }
const refer = { ...referral(episodeId, personId), ...byCommand }
const referAgainOtherwise = { ...refer, data: { ...refer.data, on: "2012-10-02" } } as const
const begin = { ...start(episodeId), actor: "a-secret" }
const appoint = {
  type: "Appoint",
  data: { on: "2012-10-01", role: "str", employer: "council", teams: [], serviceAreas: [] },
  workerId: "w-secret",
  ...byCommand,
} as const

const episodes =
  <Answer, Failure>(
    ask: (service: typeof EpisodeService.Service) => Effect.Effect<Answer, Failure>,
  ): Doing =>
  () =>
    Effect.flatMap(EpisodeService, ask)

const workers =
  <Answer, Failure>(
    ask: (service: typeof WorkerService.Service) => Effect.Effect<Answer, Failure>,
  ): Doing =>
  () =>
    Effect.flatMap(WorkerService, ask)

const withFault =
  (go: (faults: Faults) => void, doing: Doing): Doing =>
  (faults) =>
    Effect.andThen(
      Effect.sync(() => go(faults)),
      doing(faults),
    )

const doings: Readonly<Record<string, Doing>> = {
  refer: episodes(({ give }) => give(refer)),
  "refer again otherwise": episodes(({ give }) => give(referAgainOtherwise)),
  start: episodes(({ give }) => give(begin)),
  assign: episodes(({ give }) =>
    give({ ...begin, type: "AssignWorker", data: { on: "2012-10-03", workerId: "w-secret" } }),
  ),
  close: episodes(({ give }) => give({ ...close(episodeId), actor: "a-secret" })),
  "withdraw what is not there": episodes(({ give }) =>
    give({
      ...begin,
      type: "Withdraw",
      data: { target: "c-secret/9", reason: "entered-wrongly" },
    }),
  ),
  "no command": episodes(({ handle }) => handle({ type: "secret", data: { secret: "secret" } })),
  "nothing at all": episodes(({ give }) => give("secret" as never)),
  "look at the episode": episodes(({ episode }) => episode(episodeId)),
  "look at nobody": episodes(({ episode }) => episode("e-secret-other")),
  "read everything": episodes(({ entries }) => Stream.runCollect(entries())),
  "follow, and be interrupted": episodes(({ follow }) =>
    Effect.gen(function* () {
      const following = yield* Effect.forkChild(Stream.runDrain(follow()))
      yield* Effect.yieldNow
      yield* Fiber.interrupt(following)
    }),
  ),
  export: episodes(({ exportPerson }) => exportPerson(personId)),
  erase: episodes(({ erasePerson }) => erasePerson(personId, { reason: "person-asked" })),
  "erase too early": episodes(({ erasePerson }) =>
    erasePerson(personId, { reason: "retention-ended", retention: { years: 40 } }),
  ),
  appoint: workers(({ give }) => give(appoint)),
  "appoint otherwise": workers(({ give }) =>
    give({ ...appoint, data: { ...appoint.data, on: "2012-10-05" } }),
  ),
  "look at a worker": workers(({ worker }) => worker("w-secret")),
  "read all workers": workers(({ entries }) => Stream.runCollect(entries())),
  "time out": withFault(
    (faults) => faults.timeOut("at-once"),
    episodes(({ give }) => give(begin)),
  ),
  crash: withFault(
    (faults) => faults.crash("before-commit"),
    episodes(({ give }) => give(begin)),
  ),
}

/** A store that fails whatever it is asked, and says of whom. */
const failing: EventStore = {
  ...openMemoryStore(),
  append: () => Promise.reject(new StoreError("damaged", "Of p-secret.")),
  readStream: () => Promise.reject(new StoreError("damaged", "Of e-secret.")),
  readAll: () => ({
    [Symbol.asyncIterator]: () => ({
      next: () => Promise.reject(new TypeError("Of e-secret, p-secret.")),
    }),
  }),
  close: async () => {},
}

const statusesOf = (spans: ReadonlyArray<Tracer.NativeSpan>) =>
  spans
    .filter(({ name }) => name.startsWith("EpisodeService"))
    .map(({ name, attributes, status }) => [
      name,
      Object.fromEntries(attributes),
      status._tag === "Ended" ? status.exit._tag : status._tag,
    ])

const doing = (...names: ReadonlyArray<string>): ReadonlyArray<Doing> =>
  names.flatMap((name) => doings[name] ?? [])

test("whatever is done, no span tells of whom", async () => {
  const some = fc.array(fc.constantFrom(...Object.keys(doings)), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(some, fc.boolean(), async (names, isFailing) => {
      const spans = await spansOf(doing(...names), isFailing ? () => failing : undefined)
      expect(spans.length).toBeGreaterThan(0)
      for (const span of spans) {
        expect(span.status._tag).toBe("Ended")
        expect(toldBy(span)).not.toMatch(personal)
      }
    }),
    {
      examples: [
        [Object.keys(doings), false],
        [Object.keys(doings), true],
      ],
    },
  )
})

describe("a span tells what became of a command", () => {
  test("a refusal is an answer, and has not failed", async () => {
    const told = statusesOf(
      await spansOf(
        doing(
          "refer",
          "refer",
          "refer again otherwise",
          "withdraw what is not there",
          "nothing at all",
          "erase",
          "start",
          "look at the episode",
        ),
      ),
    )
    const handled = "EpisodeService.handle"
    const tried = { "str.command": "Refer", "str.attempt": 1 }
    expect(told).toEqual([
      [handled, { ...tried, "str.outcome": "Decided", "str.events": 2 }, "Success"],
      [handled, { ...tried, "str.outcome": "Repeated", "str.events": 2 }, "Success"],
      [
        handled,
        { ...tried, "str.outcome": "Rejected", "str.rejection": "CommandAlreadyHandled" },
        "Success",
      ],
      [
        handled,
        {
          "str.command": "Withdraw",
          "str.attempt": 1,
          "str.outcome": "Rejected",
          "str.rejection": "EventNotFound",
        },
        "Success",
      ],
      [handled, { "str.outcome": "Malformed" }, "Success"],
      ["EpisodeService.erasePerson", {}, "Success"],
      [
        handled,
        { "str.command": "StartEnablement", "str.attempt": 1, "str.outcome": "Erased" },
        "Success",
      ],
      ["EpisodeService.episode", {}, "Success"],
    ])
  })

  test("what a store cannot do has failed, by its kind and nothing else", async () => {
    const spans = await spansOf(doing("start"), () => failing)
    const handled = spans.find(({ name }) => name === "EpisodeService.handle")
    const exit = handled?.status._tag === "Ended" ? handled.status.exit : undefined
    expect(exit).toEqual(Exit.fail({ name: "StoreError", message: "damaged" }))
  })

  test("a defect is told by the class of what was thrown", async () => {
    const lost = { ...openMemoryStore(), close: async () => {} }
    const clock = {
      read: () => {
        throw new RangeError("Of e-secret.")
      },
    }
    const { spans, tracer } = givenTracer()
    const live = EpisodeService.layer({ policies: kmptStr, clock }).pipe(
      Layer.provide(Store.layer(() => lost)),
    )
    const given = Effect.flatMap(EpisodeService, ({ give }) => give(begin))
    await Effect.runPromiseExit(given.pipe(Effect.provide(live), Effect.withTracer(tracer)))
    const handled = spans.find(({ name }) => name === "EpisodeService.handle")
    expect(handled?.status).toMatchObject({
      exit: Exit.die({ name: "Defect", message: "RangeError" }),
    })
  })
})

describe("streams have spans", () => {
  test("of reading everything, until it ends, and of following, until it is left", async () => {
    const one = episodes(({ follow }) => Stream.runDrain(Stream.take(follow(), 1)))
    const spans = await spansOf([...doing("refer", "read everything"), one])
    expect(statusesOf(spans).slice(1)).toEqual([
      ["EpisodeService.entries", {}, "Success"],
      ["EpisodeService.follow", {}, "Success"],
    ])
  })

  test("that fail as the store does", async () => {
    const [reading] = (await spansOf(doing("read everything"), () => failing)).filter(
      ({ name }) => name === "EpisodeService.entries",
    )
    expect(reading?.status).toMatchObject({
      exit: Exit.fail({ name: "StoreError", message: "unavailable" }),
    })
  })
})
