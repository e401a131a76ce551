/**
 * A plug-in of the mutation tester: words for people are not mutated, since no test should hold the
 * house to a wording. It leaves out what is given to `annotate`, a schema's texts elsewhere, and the
 * sentence in which a problem is told.
 */

interface SyntaxNode {
  readonly type: string
  readonly name?: string
  readonly callee?: { readonly name?: string; readonly property?: SyntaxNode }
  readonly arguments?: ReadonlyArray<SyntaxNode>
  readonly key?: SyntaxNode
  readonly properties?: ReadonlyArray<SyntaxNode>
}

interface SyntaxPath {
  readonly node: SyntaxNode
  readonly parent: SyntaxNode | undefined
}

const annotating = new Set(["annotate", "annotateKey"])

const wordingKeys = new Set(["description", "expected", "identifier", "title"])

const textTypes = new Set(["StringLiteral", "TemplateLiteral"])

const isWording = ({ key }: SyntaxNode): boolean =>
  key?.name !== undefined && wordingKeys.has(key.name)

const isGivenTo = (parent: SyntaxNode | undefined): boolean =>
  annotating.has(parent?.callee?.property?.name ?? "")

/** Of `problem(code, path, message)`, the message; whatever it is put together from. */
const isMessage = (node: SyntaxNode, parent: SyntaxNode | undefined): boolean =>
  parent?.callee?.name === "problem" && parent.arguments?.[2] === node

/** Why a node of the syntax tree is left out, or `undefined` for one that is mutated. */
export const shouldIgnore = ({ node, parent }: SyntaxPath): string | undefined => {
  const isText = textTypes.has(node.type) && parent !== undefined && isWording(parent)
  const properties = node.properties ?? []
  const isAnnotation =
    node.type === "ObjectExpression" &&
    (isGivenTo(parent) || (properties.length > 0 && properties.every(isWording)))
  return isText || isAnnotation || isMessage(node, parent) ? "Words for people." : undefined
}

export const strykerPlugins = [{ kind: "Ignore", name: "wording", value: { shouldIgnore } }]
