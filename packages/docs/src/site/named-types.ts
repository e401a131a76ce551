import {
  type Application,
  type Context,
  Converter,
  ReferenceType,
  type Reflection,
  ReflectionKind,
} from "typedoc"
import * as ts from "typescript"

/**
 * Has types told by the names that they are written with. TypeDoc asks the compiler, to whom the type
 * of a schema has no name, and would tell all that it is made of at every place where it is used.
 */
export const nameTypes = ({ converter }: Application): void => {
  const convert = converter.convertType.bind(converter)
  converter.convertType = (
    context: Context,
    type: ts.Type | ts.TypeNode | undefined,
    written?: ts.TypeNode,
  ) => {
    if (written !== undefined && isNamed(written)) return convert(context, written)
    if (type === undefined) return convert(context, type)
    if (!("kind" in type)) return convert(context, type, written)
    // What a name of a schema's type stands for is told once, where the name is.
    return ts.isTypeQueryNode(type)
      ? convert(context, context.checker.getTypeFromTypeNode(type))
      : convert(context, type)
  }
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const schema of project.getReflectionsByKind(ReflectionKind.Variable)) {
      const named = typeOfSchema(schema)
      if (named === undefined || !schema.isDeclaration()) continue
      schema.type = ReferenceType.createBrokenReference("Schema", project, "effect")
      schema.type.typeArguments = [
        ReferenceType.createResolvedReference(named.name, named, project),
      ]
    }
  })
}

/** Written in the house, and not as `typeof Rejection.Type`, which is what such a name stands for. */
const isNamed = (written: ts.TypeNode): boolean =>
  !(ts.isTypeQueryNode(written) || written.getSourceFile().fileName.includes("/node_modules/"))

/** The type that has one name with the schema that it is of. */
const typeOfSchema = ({ name, parent }: Reflection): Reflection | undefined =>
  parent?.isDeclaration() === true
    ? parent.children?.find(
        (other) => other.name === name && other.kind === ReflectionKind.TypeAlias,
      )
    : undefined
