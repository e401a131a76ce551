import type { Random } from "../random.ts"
import type { Life } from "../referrals/life.ts"

/** Something that goes wrong in the office, or is put right there. */
export interface Mishap {
  /** In how many episodes it happens. */
  readonly times: number
  readonly suits: (life: Life) => boolean
  readonly happen: (life: Life, random: Random) => void
}

/** A mishap of lives of one kind, or of some of them only. */
export const mishap = <Kind extends Life>({
  times,
  among,
  where = () => true,
  happen,
}: {
  readonly times: number
  readonly among: (life: Life) => life is Kind
  readonly where?: (life: Kind) => boolean
  readonly happen: (life: Kind, random: Random) => void
}): Mishap => ({
  times,
  suits: (life) => among(life) && where(life),
  happen: (life, random) => {
    if (among(life)) happen(life, random)
  },
})

/** Lets every mishap happen in some of the lives it suits, few in any one of them. */
export const letHappen = (
  mishaps: ReadonlyArray<Mishap>,
  lives: ReadonlyArray<Life>,
  random: Random,
): void => {
  const suffered = new Map<Life, number>()
  for (const { times, suits, happen } of mishaps) {
    const candidates = lives.filter((life) => (suffered.get(life) ?? 0) < 2 && suits(life))
    const count = Math.min(times, candidates.length)
    for (const life of random.some(candidates, count, count)) {
      suffered.set(life, (suffered.get(life) ?? 0) + 1)
      happen(life, random)
    }
  }
}
