import { Code, type Day, isDay, PersonReference, Reference } from "@str-service/domain"
import * as Schema from "effect/Schema"
import { text } from "./written-length.ts"

// The plain look of what the domain's schemas accept. Where a look is not enough they are asked.

const isCode = Schema.is(Code)
const isReference = Schema.is(Reference)
const plainCode = /^[a-z][a-z-]{0,63}$/u

/** Some letter that no writing of an NHS number has. */
const plainReference =
  /^(?=[^a-gi-mo-rt-zA-GI-MO-RT-Z]*[a-gi-mo-rt-zA-GI-MO-RT-Z])[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/u

export const code = text((value) => plainCode.test(value) || isCode(value))
export const reference = text((value) => plainReference.test(value) || isReference(value))
export const personReference = text(Schema.is(PersonReference))

/** A history tells of few different days, again and again. */
const mostDaysKept = 20_000
const realDays = new Set<string>()

/** `isDay`, quicker for days asked about before. */
export const isRealDay = (value: string | undefined): value is Day => {
  if (value === undefined) return false
  if (realDays.has(value)) return true
  if (!isDay(value)) return false
  if (realDays.size < mostDaysKept) realDays.add(value)
  return true
}

const afterItsDay = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/u

export const day = text(isRealDay)
export const instant = text(
  (value) => isRealDay(value.slice(0, 10)) && afterItsDay.test(value.slice(10)),
)
