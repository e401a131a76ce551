import { Bench } from "tinybench"

/** A figure of ours beside its peers, all doing the same work. */
export interface Contest {
  readonly title: string
  /** What one operation is. */
  readonly unit: string
  /** How many units one call does. */
  readonly perCall: number
  /** The first is ours. */
  readonly contenders: ReadonlyArray<Contender>
}

interface Contender {
  readonly name: string
  readonly run: () => unknown
  /** The ratio of ours to this peer that the project aims at. */
  readonly aim?: number
}

/** How a contender did: its median rate, and the median of ours divided by it, round by round. */
export interface Standing {
  readonly name: string
  readonly perSecond: number
  readonly ratioOfOurs: number
  readonly aim: number | undefined
}

const rounds = 7

/**
 * Runs all contenders in turn, several times over, so that a machine whose speed drifts slows them
 * alike; ratios are taken within a round.
 */
export const measure = async (contest: Contest): Promise<ReadonlyArray<Standing>> => {
  const rates: Array<ReadonlyArray<number>> = []
  for (let round = 0; round < rounds; round += 1) {
    const bench = new Bench({ time: 150, warmupTime: round === 0 ? 150 : 20 })
    for (const { name, run } of contest.contenders) bench.add(name, run)
    await bench.run()
    rates.push(
      bench.tasks.map(({ name, result }) => {
        if (result.state !== "completed") throw new Error(`${name} did not run to its end.`)
        return (contest.perCall * 1000) / result.latency.p50
      }),
    )
  }
  return contest.contenders.map(({ name, aim }, place) => ({
    name,
    aim,
    perSecond: median(rates.map((rate) => rate[place] ?? Number.NaN)),
    ratioOfOurs: median(rates.map((rate) => (rate[0] ?? Number.NaN) / (rate[place] ?? Number.NaN))),
  }))
}

const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
