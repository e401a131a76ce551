import { jsonSchemas } from "@str-service/domain/schemas"
import type { Page } from "./page.ts"
import { tableOf } from "./table.ts"

/** As much of JSON Schema as the schemas of the domain use. */
interface Shape {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: ReadonlyArray<string>
  readonly anyOf?: ReadonlyArray<Shape>
  /** A shape under another name, or what it means in this place. */
  readonly allOf?: ReadonlyArray<Shape>
  readonly items?: Shape
  readonly prefixItems?: ReadonlyArray<Shape>
  readonly properties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: Shape | boolean
  readonly required?: ReadonlyArray<string>
  readonly pattern?: string
  readonly description?: string
}

const subjects = {
  event: {
    title: "Events",
    page: "events",
    tag: "type",
    lead: "What an episode is made of: each is one line of a file, and one entry of a store. `str episodes schema` prints them as one JSON Schema.",
  },
  command: {
    title: "Commands of an episode",
    page: "commands-of-an-episode",
    tag: "type",
    lead: "What may be asked of an episode. After what each may come, what it needs and what it records is told [step by step](./an-episode-step-by-step.md). `str episodes schema --of command` prints them as one JSON Schema.",
  },
  rejection: {
    title: "Rejections",
    page: "rejections",
    tag: "_tag",
    lead: "Why a command is refused, as data; `messageOf` says it in words. `str episodes schema --of rejection` prints them as one JSON Schema.",
  },
} as const

/** The shapes of events, commands and rejections, from their schemas. */
export const schemaPages = (): ReadonlyArray<Page> => {
  const documents = jsonSchemas()
  return (["event", "command", "rejection"] as const).map((subject) => {
    const { schema, definitions }: Definitions = JSON.parse(JSON.stringify(documents[subject]))
    const { title, page, tag, lead } = subjects[subject]
    const whole = resolved(schema, definitions)
    const parts = (whole.anyOf ?? []).flatMap((part) => alternatives(part, definitions))
    return {
      path: `reference/${page}.md`,
      text: [
        `# ${title}`,
        lead,
        ...parts.flatMap((part) => entry(part, tag, definitions)),
        "## Shapes they share",
        ...Object.entries(definitions)
          .filter(([name]) => name !== nameIn(schema.$ref ?? ""))
          .flatMap(([name, shape]) => shared(name, shape, tag)),
      ].join("\n\n"),
    }
  })
}

interface Definitions {
  readonly schema: Shape
  readonly definitions: Readonly<Record<string, Shape>>
}

const nameIn = (reference: string): string => reference.replace("#/$defs/", "")

const resolved = (shape: Shape, definitions: Definitions["definitions"]): Shape =>
  shape.$ref === undefined ? shape : (definitions[nameIn(shape.$ref)] ?? shape)

const alternatives = (
  part: Shape,
  definitions: Definitions["definitions"],
): ReadonlyArray<Shape> => {
  const shape = resolved(part, definitions)
  return shape.anyOf?.flatMap((inner) => alternatives(inner, definitions)) ?? [shape]
}

const entry = (
  part: Shape,
  tag: string,
  definitions: Definitions["definitions"],
): ReadonlyArray<string> => {
  const { [tag]: kind, data, metadata, ...others } = part.properties ?? {}
  const fields = data === undefined ? { ...part, properties: others } : resolved(data, definitions)
  return [`## ${kind?.enum?.[0] ?? ""}`, fieldsOf(fields)]
}

const fieldsOf = ({ properties = {}, required = [] }: Shape): string => {
  const fields = Object.entries(properties).filter(([name]) => name !== "_tag")
  if (fields.length === 0) return "It says nothing more."
  return tableOf(
    ["Field", "Shape", ""],
    fields.map(([name, shape]) => [
      `\`${name}\``,
      shapeOf(shape),
      [...meaningsOf(shape), ...(required.includes(name) ? [] : ["May be left out."])].join(" "),
    ]),
  )
}

/** What a field means, with the place of the codes that it takes. */
const meaningsOf = ({ description, allOf = [] }: Shape): ReadonlyArray<string> =>
  [description, ...allOf.map((part) => part.description)]
    .filter((words) => words !== undefined)
    .map((words) =>
      words.replace(
        /(?<= vocabulary )\w+/u,
        (name) => `[${name}](./codes.md#${name.toLowerCase()})`,
      ),
    )

const shapeOf = (shape: Shape): string => {
  const [named] = shape.allOf?.filter(({ $ref }) => $ref !== undefined) ?? []
  if (named !== undefined) return shapeOf(named)
  if (shape.$ref !== undefined) return link(nameIn(shape.$ref))
  if (shape.enum !== undefined) return shape.enum.map((value) => `\`${value}\``).join(", ")
  if (shape.anyOf !== undefined) return [...new Set(shape.anyOf.map(shapeOf))].join(", or ")
  if (shape.type === "array")
    return `a list: ${shapeOf(shape.items ?? shape.prefixItems?.[0] ?? {})}`
  if (shape.properties !== undefined) return inside(shape.properties)
  if (shape.type === "object") return "an object"
  return plainly[shape.type ?? ""] ?? "any JSON"
}

const inside = (properties: Readonly<Record<string, Shape>>): string =>
  Object.entries(properties)
    .map(([name, shape]) => `\`${name}\` (${shapeOf(shape)})`)
    .join(", ")

const plainly: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "`true` or `false`",
  null: "`null`",
}

/** What is told on a page of its own. */
const elsewhere: Readonly<Record<string, string>> = {
  Code: "codes",
  Facts: "facts-of-the-kmpt-policy",
  SuppliedFacts: "facts-of-the-kmpt-policy",
}

const link = (name: string): string => {
  const page = elsewhere[name]
  return `[${name}](${page === undefined ? `#${name.toLowerCase()}` : `./${page}.md`})`
}

const shared = (name: string, shape: Shape, tag: string): ReadonlyArray<string> => [
  `### ${name}`,
  ...(shape.description === undefined ? [] : [`${shape.description}.`.replace("..", ".")]),
  bodiesOf(shape, tag) ?? (shape.properties === undefined ? plain(shape) : fieldsOf(shape)),
]

/** What may stand in place of a shape that is one of several told above. */
const bodiesOf = ({ anyOf = [] }: Shape, tag: string): string | undefined => {
  const names = anyOf.flatMap(({ properties }) => properties?.[tag]?.enum ?? [])
  if (names.length === 0) return undefined
  return `Its \`${tag}\` and \`data\`, as told above, of one of: ${names.map((name) => link(name)).join(", ")}.`
}

const plain = (shape: Shape): string => {
  const { pattern = shape.anyOf?.[0]?.pattern } = shape
  return pattern === undefined
    ? `${shapeOf(shape)}.`.replace(/^./u, (letter) => letter.toUpperCase())
    : `Text that matches \`${pattern}\`.`
}
