import { publishedPackages, textOf } from "../repository.ts"
import { box, type Mark, picture, words } from "./pen.ts"

const prefix = "@str-service/"

const usedBy = (name: string): ReadonlyArray<string> => {
  const { dependencies = {}, peerDependencies = {} } = JSON.parse(
    textOf(`packages/${name}/package.json`),
  )
  return Object.keys({ ...dependencies, ...peerDependencies })
    .filter((used) => used.startsWith(prefix))
    .map((used) => used.slice(prefix.length))
    .filter((used) => publishedPackages.includes(used))
}

/** How many packages stand below one, one upon another. */
const heightOf = (name: string): number =>
  Math.max(-1, ...usedBy(name).map((used) => heightOf(used))) + 1

/** What each package is, in as few words as fit into its box. */
const inShort: Readonly<Record<string, string>> = {
  domain: "decides, and counts days",
  policy: "rules as dated documents",
  projections: "views over events",
  simulation: "what a draft would change",
  service: "commands in, events out",
  testing: "laws, made-up episodes",
  transfer: "moving people in stages",
  cli: "the str command",
  "store-sqlite": "events in one file",
  "store-postgres": "events in PostgreSQL",
  "store-nats": "events in NATS",
}

const width = 172
const height = 56
const gap = 12

const row = (names: ReadonlyArray<string>, top: number): ReadonlyArray<Mark> => {
  const left = (740 - names.length * width - (names.length - 1) * gap) / 2
  return names.flatMap((name, place) => {
    const x = left + place * (width + gap)
    return [
      box({ x, y: top, width, height }, name === "domain" ? "free" : "plain"),
      words({ x: x + width / 2, y: top + 24 }, name, "strong"),
      words({ x: x + width / 2, y: top + 43 }, inShort[name] ?? "", "small"),
    ]
  })
}

/** The packages in rows: each uses only packages of the rows below its own. */
export const architecture = (): string => {
  const heights = publishedPackages.map((name) => [name, heightOf(name)] as const)
  const highest = Math.max(...heights.map(([, level]) => level))
  const rows = Array.from({ length: highest + 1 }, (_, level) =>
    heights.filter(([, own]) => own === highest - level).map(([name]) => name),
  ).flatMap((names) => chunks(names, 4))
  return picture(
    `The packages in rows. From the top: ${rows.map((names) => names.join(", ")).join("; ")}. Each uses only packages of the rows below its own.`,
    { width: 740, height: rows.length * (height + gap) + 8 },
    rows.flatMap((names, place) => row(names, 10 + place * (height + gap))),
  )
}

const chunks = <Item>(
  items: ReadonlyArray<Item>,
  size: number,
): ReadonlyArray<ReadonlyArray<Item>> =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  )
