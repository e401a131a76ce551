import {
  addDays,
  type Day,
  daysBetween,
  type EpisodeState,
  episodeDecider,
  type Policy,
} from "@str-service/domain"
import { encodeEvent, openMemoryStore, openService, streamOf } from "@str-service/service"
import { daysFrom, lawfulHistories } from "@str-service/testing"
import fc from "fast-check"
import { expect, test } from "vitest"

const decided = {
  rule: "every referral is accepted",
  candidates: [],
  params: {},
  factsUsed: {},
  missing: [],
  cannotHappen: [],
}

const everybody: Policy = {
  reference: { id: "everybody", version: "1", digest: "0".repeat(64) },
  vocabulary: {},
  refuseFacts: () => [],
  eligibility: () => ({ outcome: "accept", ...decided }),
  charging: () => ({ outcome: "charge", ...decided }),
  limits: () => [],
}

/** What the state of a person's other episode says, on a day. */
const expectedOf = (state: EpisodeState, on: Day) => {
  if (state.phase === "NotReferred") return { hasOpenEpisode: false }
  const closedOn = state.phase === "Closed" ? state.closing.on : null
  const enablement = state.phase === "Referred" ? null : state.enablement
  const chargeable =
    state.phase === "InChargeable" || state.phase === "Closed" ? state.chargeable : null
  const lastDay = chargeable === null ? closedOn : addDays(chargeable.on, -1)
  return {
    hasOpenEpisode: state.referral.on <= on && (closedOn === null || closedOn >= on),
    ...(enablement !== null && enablement.on <= on
      ? {
          daysSinceLastEnablement: lastDay === null ? 0 : Math.max(0, daysBetween(lastDay, on)),
        }
      : {}),
  }
}

test("a referral is given the facts of the person's other episode, as corrected", async () => {
  const asked = daysFrom("2012-08-15", "2014-04-15")
  await fc.assert(
    fc.asyncProperty(lawfulHistories(episodeDecider), asked, async ({ events, state }, on) => {
      const [first] = events
      fc.pre(first !== undefined)
      const store = openMemoryStore()
      await store.append({
        streamId: streamOf(first.metadata.episodeId),
        expectedVersion: 0,
        commandId: "life",
        events: events.map(encodeEvent),
      })
      const service = openService({
        store,
        policies: { inForceOn: () => everybody },
        clock: { read: () => ({ now: `${on}T10:00:00Z`, today: on }) },
      })
      const personId = state.phase === "NotReferred" ? "somebody" : state.referral.personId
      const outcome = await service.give({
        type: "Refer",
        data: { on, personId, team: "recovery", facts: {} },
        episodeId: "another-episode",
        actor: "worker-1",
      })
      expect(outcome).toMatchObject({ _tag: "Accepted" })
      if (outcome._tag !== "Accepted" || outcome.state.phase === "NotReferred") return
      expect(outcome.state.record.facts).toEqual(expectedOf(state, on))
      const { episodes } = await service.exportPerson(personId)
      expect(episodes.find(({ episodeId }) => episodeId !== "another-episode")?.events).toEqual(
        state.phase === "NotReferred" ? undefined : events,
      )
    }),
  )
})
