import { Day } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { column } from "../view/column.ts"

const answered = "domain, The episode; policy's eligibility decision"
const spans = "domain, Spans and lists, exactly"
const specified = "spec, Definition of STR work"

const referrals = (means: string) =>
  column(Schema.Natural, { means, unit: "referrals", source: answered })
const episodes = (means: string, source = spans) =>
  column(Schema.Natural, { means, unit: "episodes", source })
const share = (means: string) =>
  column(Schema.NullOr(Schema.Finite), {
    means: `${means}, from 0 to 1; \`null\` where none ended.`,
    unit: "share of the enablements that ended",
    source: specified,
  })

/** Who came, what was answered, what began and what ended within a month or a period. */
export const FlowRow = Schema.Struct({
  from: column(Day, {
    means: "The first day of the row: of a month, or of the period.",
    source: spans,
  }),
  to: column(Day, {
    means: "The last day of the row, and at most the day asked about.",
    source: spans,
  }),
  referrals: referrals("Referrals made on these days."),
  accepted: referrals(
    "Of these referrals, the ones that the policy accepts. As in the next columns, by the latest assessment, whenever it was made.",
  ),
  forDiscussion: referrals("Of these referrals, the ones that the policy leaves to discussion."),
  signposted: referrals("Of these referrals, the ones that the policy sends to another provider."),
  signpostedToSis: referrals(
    "Of the signposted, the ones whose answer names SIS: where the policy's parameter `to` is `SIS`.",
  ),
  declined: referrals("Of these referrals, the ones that the policy declines."),
  needsMoreInformation: referrals(
    "Of these referrals, the ones on which the policy needs to know more, or was not asked.",
  ),
  enablementStarted: episodes("Episodes, whenever referred, whose enablement began on these days."),
  chargeableStarted: episodes("Episodes whose chargeable support began on these days."),
  closed: episodes("Episodes that were closed on these days, begun or not."),
  closedBeforeSupport: episodes("Of these, the ones closed before enablement had begun."),
  enablementEnded: episodes(
    "Episodes whose last day of enablement is one of these: the day of closing, or the day before chargeable support.",
    specified,
  ),
  closedInEnablement: episodes(
    "Of these, the ones that were closed in enablement: support ended within it.",
    specified,
  ),
  endedWithinLimits: episodes(
    "Of those closed in enablement, the ones that exceeded none of their limits, such as six weeks.",
    specified,
  ),
  becameChargeable: episodes(
    "Of those whose enablement ended, the ones that went on to chargeable support.",
    specified,
  ),
  shareClosedInEnablement: share("The share of enablements that support ended with"),
  shareBecameChargeable: share("The share of enablements that chargeable support followed"),
}).annotate({ identifier: "FlowRow" })
export type FlowRow = typeof FlowRow.Type
