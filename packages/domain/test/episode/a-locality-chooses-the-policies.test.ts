import {
  type EpisodeCommand,
  type EpisodeState,
  initialState,
  policiesFor,
  policiesForReferral,
} from "@str-service/domain"
import { expect, test } from "vitest"
import { anEpisode } from "../given/episode.ts"
import { always } from "../given/policies.ts"
import { type Request, refer, startEnablement } from "../given/requests.ts"

const [everywhere, east, west] = [always(), always(), always()]
const choice = { policies: everywhere, localities: { east, west } }

const chosen = (request: Request, state: EpisodeState = initialState) => {
  const command: EpisodeCommand = {
    ...request,
    metadata: {
      episodeId: "e-1",
      commandId: "c-9",
      now: "2012-10-20T09:00:00Z",
      today: "2012-10-20",
      actor: "w-1",
    },
  }
  return policiesFor(command, state, choice)
}

const from = (locality: string) => refer("2012-10-01", { facts: { locality } })

test("a referral is decided by those of the locality that it names", () => {
  expect(chosen(from("east"))).toBe(east)
  expect(chosen(from("west"))).toBe(west)
})

test("those of everywhere else are for a locality without any, and for none", () => {
  expect(chosen(from("north"))).toBe(everywhere)
  expect(chosen(from("constructor"))).toBe(everywhere)
  expect(chosen(refer("2012-10-01"))).toBe(everywhere)
  expect(chosen(startEnablement("2012-10-03"))).toBe(everywhere)
  expect(policiesForReferral({ locality: "east" }, { policies: everywhere })).toBe(everywhere)
})

test("what follows goes by the referral, unless it amends where the person lives", () => {
  const { state, idOf } = anEpisode(east).and(from("east"))
  const amend = (to: Extract<Request, { readonly type: "Amend" }>["data"]["to"]) =>
    ({
      type: "Amend",
      data: { target: idOf("Referred"), reason: "better-information", to },
    }) satisfies Request
  expect(chosen(startEnablement("2012-10-03"), state)).toBe(east)
  expect(chosen(amend(startEnablement("2012-10-03")), state)).toBe(east)
  expect(chosen(amend(from("west")), state)).toBe(west)
})
