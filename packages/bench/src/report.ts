import type { Contest, Standing } from "./measure.ts"

const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 })
const ratio = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 })

/** A contest in lines: each contender's rate, and how many times as fast ours is. */
export const report = (
  { title, unit }: Contest,
  standings: ReadonlyArray<Standing>,
): ReadonlyArray<string> => [
  title,
  ...standings.map(({ name, perSecond, ratioOfOurs, aim }, place) => {
    const rate = `${whole.format(perSecond).padStart(14)} ${unit}/s  ${name}`
    if (place === 0) return rate
    const aimed = aim === undefined ? "" : ` (aim ${aim})`
    return `${rate}: ours is ${ratio.format(ratioOfOurs)} times as fast${aimed}`
  }),
  "",
]
