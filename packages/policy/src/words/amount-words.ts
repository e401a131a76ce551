import { amountOf, type LimitDuration, type WarningDuration } from "@str-service/domain"

/** A number of something: `1 week`, `6 weeks`; the number alone where it has no unit. */
export const amountWords = (amount: number, unit: string | undefined): string => {
  if (unit === undefined) return String(amount)
  return `${amount} ${amount === 1 ? unit.replace(/s$/u, "") : unit}`
}

/** A duration: `6 weeks` for `P6W`. */
export const durationWords = (duration: LimitDuration | WarningDuration): string =>
  amountWords(amountOf(duration), units.get(duration.slice(-1)))

const units = new Map([
  ["D", "days"],
  ["W", "weeks"],
  ["M", "months"],
])
