import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64"
import { uniformInt } from "pure-rand/distribution/uniformInt"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"

/** Draws that are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  readonly whole: (min: number, max: number) => number
  /** A whole number that is most often near `usual`. */
  readonly around: (min: number, usual: number, max: number) => number
  /** Whether something happens that does so in so many of a hundred cases. */
  readonly chance: (percent: number) => boolean
  readonly oneOf: <const Choice>(choices: readonly [Choice, ...ReadonlyArray<Choice>]) => Choice
  /** One of the keys, each as often as its weight says. */
  readonly weighted: <Choice extends string>(weights: Readonly<Record<Choice, number>>) => Choice
  /** Between `min` and `max` different ones of them, in their order. */
  readonly some: <Choice>(
    choices: ReadonlyArray<Choice>,
    min: number,
    max: number,
  ) => ReadonlyArray<Choice>
}

export const randomOf = (seed: number): Random => {
  const generator = xoroshiro128plus(seed)
  const share = (): number => uniformFloat64(generator)
  const whole: Random["whole"] = (min, max) => uniformInt(generator, min, max)

  const around: Random["around"] = (min, usual, max) => {
    const [drawn, turn] = [share(), (usual - min) / (max - min)]
    const place =
      drawn < turn
        ? min + Math.sqrt(drawn * (max - min) * (usual - min))
        : max - Math.sqrt((1 - drawn) * (max - min) * (max - usual))
    return Math.round(place)
  }

  const oneOf: Random["oneOf"] = (choices) => choices[whole(0, choices.length - 1)] ?? choices[0]

  const weighted = <Choice extends string>(weights: Readonly<Record<Choice, number>>): Choice => {
    const choices = Object.keys(weights) as [Choice, ...Array<Choice>]
    let left = share() * choices.reduce((sum, choice) => sum + weights[choice], 0)
    const drawn = choices.find((choice) => {
      left -= weights[choice]
      return left < 0
    })
    return drawn ?? choices[0]
  }

  const some: Random["some"] = (choices, min, max) => {
    let wanted = whole(min, max)
    return choices.filter((_, place) => {
      const isTaken = whole(1, choices.length - place) <= wanted
      if (isTaken) wanted -= 1
      return isTaken
    })
  }

  return { whole, around, chance: (percent) => share() * 100 < percent, oneOf, weighted, some }
}
