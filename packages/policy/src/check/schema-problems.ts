import { nearest } from "@str-service/domain/schemas"
import type * as SchemaAST from "effect/SchemaAST"
import type * as SchemaIssue from "effect/SchemaIssue"
import { isAt, membersOf, type Pattern } from "./places.ts"
import { type Path, type Problem, type ProblemCode, problem } from "./problem.ts"
import { dayAsWritten } from "./real-day.ts"
import { shapeWords } from "./shape-words.ts"
import { strayKey } from "./stray-key.ts"

/** What is said of a kind of place in place of what the schema would say. */
export interface Telling<Code extends string> {
  readonly pattern: Pattern
  readonly code: Code
  readonly sentence: string
  /** The key by which the members of a union are told apart, with its values, where one is there. */
  readonly by?: { readonly key: string; readonly among: ReadonlyArray<string> }
}

export const tell = <Code extends string>(
  code: Code,
  sentence: string,
  ...pattern: Pattern
): Telling<Code> => ({ code, sentence, pattern })

/** The problems of a document that its schema found: each at its place, in plain words. */
export const schemaProblems = <Code extends string>(
  document: unknown,
  issue: SchemaIssue.Issue,
  tellings: ReadonlyArray<Telling<Code>>,
): ReadonlyArray<Problem<Code | ProblemCode>> =>
  leavesOf(issue, []).map((leaf) => problemOf(document, leaf, tellings))

interface Leaf {
  readonly path: Path
  readonly issue: SchemaIssue.Issue
}

const leavesOf = (issue: SchemaIssue.Issue, path: Path): ReadonlyArray<Leaf> => {
  if ("path" in issue) {
    const steps = issue.path.filter((step) => typeof step !== "symbol")
    return leavesOf(issue.issue, [...path, ...steps])
  }
  if ("issues" in issue && issue.issues.length > 0) {
    return issue.issues.flatMap((inner) => leavesOf(inner, path))
  }
  return [{ path, issue }]
}

const problemOf = <Code extends string>(
  document: unknown,
  { path, issue }: Leaf,
  tellings: ReadonlyArray<Telling<Code>>,
): Problem<Code | ProblemCode> => {
  if (issue._tag === "UnexpectedKey") return strayKey(path, namesIn(issue.ast))
  const telling = tellings.find(({ pattern }) => isAt(path, pattern))
  if (issue._tag === "MissingKey" && typeof path.at(-1) === "number") {
    return problem("empty-list", path.slice(0, -1), "This list needs at least one entry.")
  }
  if (issue._tag === "MissingKey" && telling?.code !== "missing-because") {
    return problem("missing-key", path, `${JSON.stringify(path.at(-1))} is missing; add it.`)
  }
  const place = telling?.by === undefined ? path : [...path, telling.by.key]
  const near = {
    written: valueAt(document, place),
    among: telling?.by?.among ?? ("ast" in issue ? namesIn(issue.ast) : []),
  }
  return telling === undefined
    ? problem("wrong-shape", path, shorten(`${shapeWords(issue, near.written)}.`), near)
    : problem(telling.code, place, saidOf(telling, issue, document, place), near)
}

/** The sentence for a place, with the names that could stand there, or what stands beside it. */
const saidOf = <Code extends string>(
  { code, sentence }: Telling<Code>,
  issue: SchemaIssue.Issue,
  document: unknown,
  place: Path,
): string => {
  if (code === "undeclared-outcome" && "ast" in issue) {
    return `${sentence} It knows ${namesIn(issue.ast).join(", ")}.`
  }
  if (code === "unreal-day") return sentence + dayAsWritten(valueAt(document, place))
  const beside = membersOf(valueAt(document, place.slice(0, -1))).map(([key]) => String(key))
  const misspelt =
    issue._tag === "MissingKey" ? nearest(String(place.at(-1)), beside)[0] : undefined
  return misspelt === undefined ? sentence : `${sentence} What is called "${misspelt}" may be it.`
}

const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => membersOf(value).find(([key]) => key === step)?.[1],
    document,
  )

/** The names that a schema knows: the keys of an object, or the texts of which one was to stand. */
const namesIn = (ast: SchemaAST.AST): ReadonlyArray<string> => {
  switch (ast._tag) {
    case "Objects":
      return ast.propertySignatures.map(({ name }) => String(name))
    case "Union":
      return ast.types.flatMap((type) => (type._tag === "Literal" ? [String(type.literal)] : []))
    default:
      return []
  }
}

const longest = 200

const shorten = (sentence: string): string =>
  sentence.length <= longest ? sentence : `${sentence.slice(0, longest)}….`
