import { addDays, daysBetween } from "@str-service/domain"
import { minutesLater } from "../calendar/moment.ts"
import { workingDayFrom } from "../calendar/working-days.ts"
import { isCharged, isSupported } from "./kinds.ts"
import { type Mishap, mishap } from "./mishap.ts"
import { dayOfSupport, latestOf } from "./occasion.ts"
import { withdrawLatest } from "./withdrawn.ts"

const by = "lead-cover"

/** Turns of an episode that did not happen, or not on that day: what follows from them changes. */
export const undoneTurns: ReadonlyArray<Mishap> = [
  // Charges began in time after all: the enablement limit was not exceeded.
  mishap({
    times: 5,
    among: isCharged,
    where: ({ enablement, chargeable }) => daysBetween(enablement.on, chargeable.on) > 42,
    happen: ({ enablement, chargeable, diary }, random) => {
      const on = addDays(enablement.on, 42)
      diary.write(
        (state) => {
          const started = latestOf(state, "ChargeableStarted")
          const review = latestOf(state, "ReviewHeld")
          if (started === null || review === null) return null
          const { limits: _, ...start } = started.data
          const to = { type: "StartChargeable", data: { ...start, on } } as const
          const { eventId: target } = started.metadata
          return { type: "Amend", data: { target, reason: "better-information", to } }
        },
        { on: chargeable.on, by, lag: random.whole(6, 14), after: chargeable.entry },
      )
    },
  }),
  // Charges began too soon: the start is taken back, and typed in again for a later day.
  mishap({
    times: 4,
    among: isCharged,
    happen: ({ chargeable, diary }, random) => {
      const on = workingDayFrom(addDays(chargeable.on, random.whole(2, 4)))
      const takingBack = { on, by, after: chargeable.entry }
      const after = diary.write(withdrawLatest("ChargeableStarted", "entered-wrongly"), takingBack)
      diary.write(
        (state) =>
          state.phase === "InEnablement" ? { type: "StartChargeable", data: { on } } : null,
        { on, by, after },
      )
    },
  }),
  // The closing of somebody else is typed in here.
  mishap({
    times: 5,
    among: isSupported,
    happen: (life, random) => {
      const on = workingDayFrom(dayOfSupport(life, random))
      const closed = life.diary.write(
        (state) =>
          state.phase === "InEnablement" || state.phase === "InChargeable"
            ? { type: "Close", data: { on, reason: "moved", outcome: "unknown" } }
            : null,
        { on, by },
      )
      life.diary.write(
        (state) =>
          state.phase === "Closed" && state.closing.on === on && state.closing.reason === "moved"
            ? withdrawLatest("Closed", "wrong-episode")(state)
            : null,
        { on, by, at: minutesLater(closed.at, 1) },
      )
    },
  }),
  // A contact with somebody else is typed in here.
  mishap({
    times: 6,
    among: isSupported,
    happen: (life, random) => {
      const on = dayOfSupport(life, random)
      const data = {
        on,
        minutes: 60,
        mode: "face-to-face",
        setting: "community",
        areas: ["community-resources"],
        activities: ["accompanying"],
        workerId: "w-02",
      } as const
      const writing = { on, by: data.workerId }
      const { at } = life.diary.write({ type: "RecordSupport", data }, writing)
      const takingBack = { ...writing, at: minutesLater(at, 1) }
      life.diary.write(withdrawLatest("SupportRecorded", "wrong-episode"), takingBack)
    },
  }),
]
