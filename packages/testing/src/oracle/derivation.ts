import type { EpisodeState, Facts, Policies } from "@str-service/domain"
import { differences } from "../specification/differences.ts"
import { lastDayByTemporal } from "./calendar.ts"
import type { Reading } from "./reading.ts"
import { factsOnRead, factsRead } from "./state.ts"

/**
 * Where what was derived is not what the policy says of the facts as corrected: each limit by the
 * version in force on the day it runs from and the facts then known, eligibility by the version in
 * force on the day of the referral, charging by that on the day chargeable support started.
 */
export const complaintsOfDerivation = (
  reading: Reading,
  state: EpisodeState,
  policies: Policies,
): ReadonlyArray<string> =>
  state.phase === "NotReferred"
    ? []
    : [
        ...differences(state.record.limits, limitsDerived(reading, policies), "limits"),
        ...differences(
          state.record.assessment,
          eligibilityDerived(reading, policies),
          "assessment",
        ),
        ...differences(state.record.charging, chargingDerived(reading, policies), "charging"),
      ]

const limitsDerived = (reading: Reading, policies: Policies) =>
  (["Referred", "EnablementStarted", "ChargeableStarted"] as const).flatMap((from) =>
    reading.of(from).flatMap((event) => {
      const { on } = event.data
      const policy = policies.inForceOn(on)
      const facts = factsAsked(reading, reading.events.indexOf(event) + 1)
      return (policy?.limits(facts, on) ?? [])
        .filter((rule) => rule.from === from)
        .map((rule) => ({
          ...rule,
          on,
          lastDay: lastDayByTemporal(on, rule.max, rule.counting),
          policy: policy?.reference,
        }))
    }),
  )

const eligibilityDerived = (reading: Reading, policies: Policies) => {
  const referredOn = reading.the("Referred")?.data.on
  const on = factsOnRead(reading)
  if (referredOn === undefined || on === undefined) return null
  const policy = policies.inForceOn(referredOn)
  const facts = factsAsked(reading, reading.events.length)
  return { on, ...policy?.eligibility?.(facts, on), policy: policy?.reference }
}

const chargingDerived = (reading: Reading, policies: Policies) => {
  const started = reading.the("ChargeableStarted")
  if (started === undefined) return null
  const { on } = started.data
  const policy = policies.inForceOn(on)
  const facts = factsAsked(reading, reading.events.indexOf(started) + 1)
  return { on, ...policy?.charging?.(facts, on), policy: policy?.reference }
}

/** The facts that arbitrary policies ask for, as far as they are known at some place. */
const factsAsked = (reading: Reading, upTo: number): Facts => {
  const referral = reading.the("Referred")?.data
  return referral === undefined
    ? {}
    : { ...factsRead(reading, upTo), team: referral.team, referredOn: referral.on }
}
