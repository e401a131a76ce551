import { arrow, box, type Mark, picture, type Shade, words } from "./pen.ts"

const width = 172
const top = 20
const height = 52
const gap = 24

const phases: ReadonlyArray<readonly [string, string, Shade]> = [
  ["Referred", "waiting", "waiting"],
  ["Enablement", "free, up to 6 weeks", "free"],
  ["Chargeable support", "up to 6 months in all", "chargeable"],
  ["Closed", "by a person", "closed"],
]

const left = (place: number): number => 10 + place * (width + gap)
const middle = (place: number): number => left(place) + width / 2

const phase = (
  [name, note, shade]: (typeof phases)[number],
  place: number,
): ReadonlyArray<Mark> => [
  box({ x: left(place), y: top, width, height }, shade),
  words({ x: middle(place), y: top + 22 }, name, "strong"),
  words({ x: middle(place), y: top + 40 }, note, "small"),
]

const onward = [0, 1, 2].map((place) =>
  arrow(`M${left(place) + width} ${top + height / 2}H${left(place + 1) - 2}`),
)

/** What leads from one phase straight to closing, at a depth below the phases. */
const closing = (place: number, depth: number): Mark => {
  const end = middle(3) + (place === 0 ? 20 : -20)
  const bottom = top + height
  return arrow(`M${middle(place)} ${bottom}V${bottom + depth}H${end}V${bottom + 3}`)
}

/** The phases of an episode, and what leads from one to another. */
export const lifecycle = (): string =>
  picture(
    "An episode is referred, then in enablement, then in chargeable support, then closed. It may be closed from each of them.",
    { width: 780, height: 150 },
    [
      ...phases.flatMap(phase),
      ...onward,
      closing(1, 22),
      closing(0, 44),
      words(
        { x: middle(1) + 10, y: top + height + 64 },
        "An episode may be closed from every phase.",
        "small start",
      ),
    ],
  )
