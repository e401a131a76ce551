import {
  type EpisodeEvent,
  episodeCommandTypes,
  episodeDecider,
  episodeEventTypes,
  fold,
} from "@str-service/domain"
import { Rejection } from "@str-service/domain/schemas"
import { commands, eventsOf, type LawfulHistory, lawfulHistories } from "@str-service/testing"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"

const histories = fc.sample(lawfulHistories(episodeDecider), { numRuns: 400, seed: 20_121_001 })
const attempts = histories.flatMap((history) => history.attempts)
const wild = fc.sample(fc.array(commands, { minLength: 20, maxLength: 20 }), {
  numRuns: 20,
  seed: 20_121_001,
})

const timesIn = <Key>(keys: ReadonlyArray<Key>) => {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return (key: Key): number => counts.get(key) ?? 0
}

const share = (holds: (history: LawfulHistory) => boolean): number =>
  histories.filter(holds).length / histories.length

const some = (holds: (event: EpisodeEvent) => boolean) => (history: LawfulHistory) =>
  history.events.some(holds)

describe("lawful histories", () => {
  const phases = timesIn(attempts.map(({ after }) => after.phase))

  test.each(["NotReferred", "Referred", "InEnablement", "InChargeable", "Closed"] as const)(
    "are often in the phase %s",
    (phase) => expect(phases(phase)).toBeGreaterThan(attempts.length / 20),
  )

  const events = timesIn(histories.flatMap((history) => history.events.map(({ type }) => type)))

  test.each(episodeEventTypes)("hold the event %s", (type) => {
    expect(events(type)).toBeGreaterThan(10)
  })

  const accepted = timesIn(
    attempts.flatMap(({ command, decision }) => (Result.isSuccess(decision) ? [command.type] : [])),
  )

  test.each(episodeCommandTypes)("hold the command %s, accepted", (type) => {
    expect(accepted(type)).toBeGreaterThan(10)
  })

  test("are accepted more often than not", () => {
    expect(attempts.filter((attempt) => eventsOf(attempt).length > 0).length).toBeGreaterThan(
      attempts.length / 2,
    )
  })

  test.each<[string, (history: LawfulHistory) => boolean]>([
    [
      "pauses typed up late, with their end",
      ({ attempts: all }) =>
        all.some(
          (attempt) =>
            attempt.command.type === "Pause" &&
            attempt.command.data.resumedOn !== undefined &&
            eventsOf(attempt).length > 0,
        ),
    ],
    [
      "episodes opened again",
      ({ attempts: all }) =>
        all.some(({ before, after }) => before.phase === "Closed" && after.phase !== "Closed"),
    ],
    [
      "notes typed up after closing",
      ({ attempts: all }) =>
        all.some(
          (attempt) =>
            attempt.before.phase === "Closed" &&
            eventsOf(attempt).some(({ type }) => type === "SupportRecorded"),
        ),
    ],
    [
      "corrections that change limits already pinned",
      some(
        (event) =>
          event.type === "Amended" &&
          event.data.reason === "follows-from-the-record" &&
          "limits" in event.data.event.data,
      ),
    ],
    [
      "breaches taken back",
      ({ events: all }) => {
        const breaches = all.flatMap((event) =>
          event.type === "LimitBreached" ? [event.metadata.eventId] : [],
        )
        return all.some(
          (event) => event.type === "Withdrawn" && breaches.includes(event.data.target),
        )
      },
    ],
    [
      "exemptions that follow from the policy",
      some(
        (event) =>
          event.type === "ChargeExemptionGranted" && event.data.basis === "charging-assessment",
      ),
    ],
    [
      "limits whose clock stopped",
      ({ state }) =>
        state.phase !== "NotReferred" &&
        state.record.pauses.length > 0 &&
        state.record.limits.some((limit) => limit.pauses === "clock-stops"),
    ],
    [
      "starts refused for a limit",
      ({ attempts: all }) =>
        all.some(
          ({ decision }) =>
            Result.isFailure(decision) && decision.failure._tag === "LimitWouldBeExceeded",
        ),
    ],
    [
      "limits of several policy versions",
      ({ state }) =>
        state.phase !== "NotReferred" &&
        new Set(state.record.limits.map(({ policy }) => policy.version)).size > 1,
    ],
  ])("hold %s", (_, holds) => expect(share(holds)).toBeGreaterThan(0.01))
})

test("every reason for refusing is met", () => {
  const tags = Rejection.members.map((member) => member.fields._tag.schema.literal)
  const met = new Set(
    [...histories.entries()].flatMap(([index, { policies, attempts: all, events }]) => {
      const decider = episodeDecider(policies)
      const state = fold(events)
      return [
        ...all.map(({ decision }) => decision),
        ...(wild[index % wild.length] ?? []).map((command) => decider.decide(command, state)),
      ].flatMap((decision) => (Result.isFailure(decision) ? [decision.failure._tag] : []))
    }),
  )
  // A decider never leaves out the assessment of a referral; other software may.
  expect(tags.filter((tag) => !met.has(tag))).toEqual(["NotAssessed"])
})
