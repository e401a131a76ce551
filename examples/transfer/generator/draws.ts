import { uniformInt } from "pure-rand/distribution/uniformInt"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"

/** Draws that are the same for the same seed, on every machine. */
export interface Draws {
  /** A whole number, both ends included. */
  readonly whole: (min: number, max: number) => number
  /** One of the keys, each as often as its weight says. */
  readonly weighted: <Choice extends string>(weights: Readonly<Record<Choice, number>>) => Choice
  /** Whether something happens that does so in so many of a hundred cases. */
  readonly chance: (percent: number) => boolean
  /** The same things in another order. */
  readonly shuffled: <Thing>(things: ReadonlyArray<Thing>) => ReadonlyArray<Thing>
}

export const drawsOf = (seed: number): Draws => {
  const generator = xoroshiro128plus(seed)
  const whole: Draws["whole"] = (min, max) => uniformInt(generator, min, max)
  return {
    whole,
    weighted: <Choice extends string>(weights: Readonly<Record<Choice, number>>): Choice => {
      const choices = Object.keys(weights) as [Choice, ...Array<Choice>]
      let left = whole(
        1,
        choices.reduce((sum, choice) => sum + weights[choice], 0),
      )
      const drawn = choices.find((choice) => {
        left -= weights[choice]
        return left <= 0
      })
      return drawn ?? choices[0]
    },
    chance: (percent) => whole(1, 100) <= percent,
    shuffled: (things) =>
      things
        .map((thing) => ({ thing, place: whole(0, 1_000_000) }))
        .toSorted((one, other) => one.place - other.place)
        .map(({ thing }) => thing),
  }
}
