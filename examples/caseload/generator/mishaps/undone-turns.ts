import { addDays, daysBetween } from "@str-service/domain"
import { minutesLater } from "../calendar/moment.ts"
import { isWorkingDay, workingDayFrom } from "../calendar/working-days.ts"
import type { Mishap } from "./mishap.ts"
import { dayOfSupport, isCharged, isSupported, latestOf } from "./occasion.ts"
import { withdrawLatest } from "./withdrawn.ts"

const lead = "lead-cover"

/** Turns of an episode that did not happen, or not on that day: what follows from them changes. */
export const undoneTurns: ReadonlyArray<Mishap> = [
  {
    // Charges began in time after all: the enablement limit was not exceeded.
    times: 5,
    suits: ({ enablement, chargeable }) =>
      enablement !== null && chargeable !== null && daysBetween(enablement.on, chargeable.on) > 42,
    happen: ({ enablement, chargeable, diary }, random) => {
      if (enablement === null || chargeable === null) return
      diary.write(
        (state) => {
          const started = latestOf(state, "ChargeableStarted")
          const review = latestOf(state, "ReviewHeld")
          if (started === null || review === null) return null
          const { limits: _, ...start } = started.data
          const to = {
            type: "StartChargeable" as const,
            data: { ...start, on: addDays(enablement.on, 42) },
          }
          const { eventId: target } = started.metadata
          return { type: "Amend", data: { target, reason: "better-information", to } }
        },
        { on: chargeable.on, by: lead, lag: random.whole(6, 14), after: chargeable.entry },
      )
    },
  },
  {
    // Charges began too soon: the start is taken back, and typed in again for a later day.
    times: 4,
    suits: isCharged,
    happen: ({ chargeable, diary }, random) => {
      if (chargeable === null) return
      const on = workingDayFrom(addDays(chargeable.on, random.whole(2, 4)))
      const withdrawn = diary.write(withdrawLatest("ChargeableStarted", "entered-wrongly"), {
        on,
        by: lead,
        after: chargeable.entry,
      })
      diary.write(
        (state) =>
          state.phase === "InEnablement" ? { type: "StartChargeable", data: { on } } : null,
        { on, by: lead, after: withdrawn },
      )
    },
  },
  {
    // The closing of somebody else is typed in here.
    times: 5,
    suits: isSupported,
    happen: (life, random) => {
      const on = workingDayFrom(dayOfSupport(life, random))
      const closed = life.diary.write(
        (state) =>
          state.phase === "InEnablement" || state.phase === "InChargeable"
            ? { type: "Close", data: { on, reason: "moved", outcome: "unknown" } }
            : null,
        { on, by: lead },
      )
      life.diary.write(
        (state) =>
          state.phase === "Closed" && state.closing.on === on && state.closing.reason === "moved"
            ? withdrawLatest("Closed", "wrong-episode")(state)
            : null,
        { on, by: lead, at: minutesLater(closed.at, 1) },
      )
    },
  },
  {
    // A contact with somebody else is typed in here.
    times: 6,
    suits: (life) => isSupported(life) && isWorkingDay(life.enablement?.on ?? "2012-10-06"),
    happen: (life, random) => {
      const on = dayOfSupport(life, random)
      const contact = {
        on,
        minutes: 60,
        mode: "face-to-face" as const,
        setting: "community",
        areas: ["community-resources"],
        activities: ["accompanying"],
        workerId: "w-02",
      }
      const wrong = life.diary.write(
        { type: "RecordSupport", data: contact },
        { on, by: contact.workerId },
      )
      life.diary.write(withdrawLatest("SupportRecorded", "wrong-episode"), {
        on,
        by: contact.workerId,
        at: minutesLater(wrong.at, 1),
      })
    },
  },
]
