import * as Param from "effect/cli/Param"
import * as Primitive from "effect/cli/Primitive"

/**
 * The name of a file or a folder, which shells complete. It stays as it was written, so that messages
 * name it so; whether it is there is for whoever reads it to say.
 */
const asWritten = Object.assign(Primitive.Path("either"), { parse: Primitive.String.parse })

export const fileFlag = (name: string) =>
  Param.makeSingle({ kind: Param.flagKind, name, primitiveType: asWritten })

export const fileArgument = (name: string) =>
  Param.makeSingle({ kind: Param.argumentKind, name, primitiveType: asWritten, typeName: "string" })
