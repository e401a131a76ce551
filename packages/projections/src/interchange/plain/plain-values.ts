import { isDay, isInstant } from "@str-service/domain"
import { Code, PersonReference, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { text, type WrittenLength } from "./written-length.ts"

// The plain look of what the domain's schemas accept, one for each place where it stands. Where a look
// is not enough they are asked.

const isCode = Schema.is(Code)
const isReference = Schema.is(Reference)
const plainCode = /^[a-z][a-z-]{0,63}$/u

/** Some letter that no writing of an NHS number has. */
const plainReference =
  /^(?=[^a-gi-mo-rt-zA-GI-MO-RT-Z]*[a-gi-mo-rt-zA-GI-MO-RT-Z])[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/u

export const code = (): WrittenLength => text((value) => plainCode.test(value) || isCode(value))
export const reference = (): WrittenLength =>
  text((value) => plainReference.test(value) || isReference(value))
export const personReference = (): WrittenLength => text(Schema.is(PersonReference))

export const day = (): WrittenLength => text(isDay)
export const instant = (): WrittenLength => text(isInstant)
