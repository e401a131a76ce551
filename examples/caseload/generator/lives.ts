import { letHappen } from "./mishaps/mishap.ts"
import { mishaps } from "./mishaps/mishaps.ts"
import type { Random } from "./random.ts"
import { referredAgain } from "./referrals/again.ts"
import { type Arrival, firstArrivals } from "./referrals/arrivals.ts"
import type { Life } from "./referrals/life.ts"
import { live } from "./referrals/live.ts"
import { emptyRoster } from "./support/roster.ts"

/** Two years of episodes, in the order of their referrals, with all that went wrong in them. */
export const livesOf = (random: Random): ReadonlyArray<Life> => {
  const roster = emptyRoster()
  const lives: Array<Life> = []
  const arrivals = [...firstArrivals(random)]
  for (let arrival = arrivals.shift(); arrival !== undefined; arrival = arrivals.shift()) {
    const life = live(random, arrival, episodeId(lives.length + 1), roster)
    lives.push(life)
    for (const again of referredAgain(random, arrival, life)) enqueue(arrivals, again)
  }
  letHappen(mishaps, lives, random)
  return lives
}

const episodeId = (number: number): string => `ep-${String(number).padStart(4, "0")}`

const enqueue = (arrivals: Array<Arrival>, again: Arrival): void => {
  const later = arrivals.findIndex(({ on }) => on > again.on)
  arrivals.splice(later === -1 ? arrivals.length : later, 0, again)
}
