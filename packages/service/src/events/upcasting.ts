import * as Predicate from "effect/Predicate"

/** What an event says, as it was read from JSON: its type and its data. */
export interface StoredBody {
  readonly type: string
  readonly data: { readonly [key: string]: unknown }
}

/**
 * Brings events forward from one version of their schema to the next. It is applied on reading, and
 * to the event that an amendment carries as well; what is stored stays as it is.
 */
export interface Upcaster {
  /** The version that it brings forward, to the next. */
  readonly from: number
  /** What a body of that version says in the next, by the name it has in that version. */
  readonly bodies: { readonly [type: string]: (body: StoredBody) => StoredBody }
}

/** The version of the schema that events are now written in. */
export const currentSchemaVersion = 1

/** Every step from the first released version to the current one. */
export const upcasters: ReadonlyArray<Upcaster> = []

/** The event of an older version as the newest has it; what is no event is left as it is. */
export const upcast = (
  event: unknown,
  from: number,
  steps: ReadonlyArray<Upcaster> = upcasters,
): unknown =>
  steps
    .filter((step) => step.from >= from)
    .toSorted((one, other) => one.from - other.from)
    .reduce(forwardBy, event)

const forwardBy = (event: unknown, step: Upcaster): unknown => {
  if (!isBody(event)) return event
  const forward = Object.hasOwn(step.bodies, event.type) ? step.bodies[event.type] : undefined
  const brought = { ...event, ...forward?.(event) }
  const carried = brought.data["event"]
  return isBody(carried)
    ? { ...brought, data: { ...brought.data, event: forwardBy(carried, step) } }
    : brought
}

const isBody = (value: unknown): value is StoredBody =>
  Predicate.isObject(value) &&
  "type" in value &&
  typeof value["type"] === "string" &&
  "data" in value &&
  Predicate.isObject(value["data"])
