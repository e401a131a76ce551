import * as Schema from "effect/Schema"

/** How long a limit lasts: whole weeks or whole months, as in ISO 8601: `"P6W"`, `"P6M"`. */
export type LimitDuration = `P${number}${"W" | "M"}`

/** How long before a last day a limit counts as approaching: days or weeks, `"P7D"`, `"P1W"`. */
export type WarningDuration = `P${number}${"D" | "W"}`

const limit = /^P[1-9]\d{0,2}[WM]$/u
const warning = /^P\d{1,3}[DW]$/u

export const isLimitDuration = (value: unknown): value is LimitDuration =>
  typeof value === "string" && limit.test(value)

export const isWarningDuration = (value: unknown): value is WarningDuration =>
  typeof value === "string" && warning.test(value)

export const LimitDuration = Schema.String.check(
  Schema.isPattern(limit, { expected: "whole weeks or months, such as P6W or P6M" }).abort(),
)
  .pipe(Schema.refine((text): text is LimitDuration => isLimitDuration(text)))
  .annotate({
    identifier: "LimitDuration",
    description: "1 to 999 whole weeks (P6W) or whole months (P6M).",
  })

export const WarningDuration = Schema.String.check(
  Schema.isPattern(warning, { expected: "days or weeks, such as P7D or P1W" }).abort(),
)
  .pipe(Schema.refine((text): text is WarningDuration => isWarningDuration(text)))
  .annotate({
    identifier: "WarningDuration",
    description: "0 to 999 days (P7D) or weeks (P1W).",
  })

/** The number in a duration: 6 for `"P6W"`. */
export const amountOf = (duration: LimitDuration | WarningDuration): number =>
  Number(duration.slice(1, -1))

/** The days a warning lasts: 7 for `"P1W"`. */
export const warningDays = (warn: WarningDuration): number =>
  amountOf(warn) * (warn.endsWith("W") ? 7 : 1)
