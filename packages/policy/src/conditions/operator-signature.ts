/** How many values stand on each side of an operator: the fact's on the left, the rule's right. */
export interface Signature {
  readonly fact: "one" | "many"
  readonly value: "one" | "many"
  /** Whether the values must have an order: numbers and days have one. */
  readonly ordered: boolean
}

/** An operator's name, or why it has no signature. */
export type OperatorReading =
  | { readonly signature: Signature }
  | {
      readonly fault:
        | "unknown-operator"
        | "unknown-decorator"
        | "repeated-decorator"
        | "operator-does-not-fit"
    }

const signature = (
  fact: Signature["fact"],
  value: Signature["value"],
  ordered = false,
): Signature => ({ fact, value, ordered })

/** json-rules-engine's ten operators. */
const operators: ReadonlyMap<string, Signature> = new Map([
  ["equal", signature("one", "one")],
  ["notEqual", signature("one", "one")],
  ["in", signature("one", "many")],
  ["notIn", signature("one", "many")],
  ["contains", signature("many", "one")],
  ["doesNotContain", signature("many", "one")],
  ["lessThan", signature("one", "one", true)],
  ["lessThanInclusive", signature("one", "one", true)],
  ["greaterThan", signature("one", "one", true)],
  ["greaterThanInclusive", signature("one", "one", true)],
])

type Decorate = (inner: Signature) => Signature | undefined

const overFacts: Decorate = (inner) =>
  inner.fact === "one" ? { ...inner, fact: "many" } : undefined

const overValues: Decorate = (inner) =>
  inner.value === "one" ? { ...inner, value: "many" } : undefined

/** Its six decorators: what each makes of the operator after it. */
const decorators: ReadonlyMap<string, Decorate> = new Map([
  ["someFact", overFacts],
  ["everyFact", overFacts],
  ["someValue", overValues],
  ["everyValue", overValues],
  ["swap", (inner) => ({ ...inner, fact: inner.value, value: inner.fact })],
  ["not", (inner) => inner],
] satisfies ReadonlyArray<readonly [string, Decorate]>)

export const operatorNames: ReadonlyArray<string> = [...operators.keys()]

export const decoratorNames: ReadonlyArray<string> = [...decorators.keys()]

/** Reads an operator with its decorators, such as `"everyFact:in"` or `"not:equal"`. */
export const readOperator = (written: unknown): OperatorReading => {
  const names = typeof written === "string" ? written.split(":") : []
  const base = operators.get(names.slice(-1).join())
  if (base === undefined) return { fault: "unknown-operator" }
  const decorating = names.slice(0, -1)
  if (new Set(decorating).size < decorating.length) return { fault: "repeated-decorator" }
  return decorated(base, decorating)
}

const decorated = (inner: Signature, decorating: ReadonlyArray<string>): OperatorReading => {
  const name = decorating.at(-1)
  if (name === undefined) return { signature: inner }
  const decorate = decorators.get(name)
  if (decorate === undefined) return { fault: "unknown-decorator" }
  const outer = decorate(inner)
  return outer === undefined
    ? { fault: "operator-does-not-fit" }
    : decorated(outer, decorating.slice(0, -1))
}
