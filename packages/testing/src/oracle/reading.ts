import type { CorrectableBody, EpisodeEvent, FactualEvent } from "@str-service/domain"

type Fact<Type extends FactualEvent["type"]> = Extract<FactualEvent, { readonly type: Type }>

/** What a history tells once its corrections are made, read without any decider. */
export interface Reading {
  /** The events as they are to be read, in the order in which they were first recorded. */
  readonly events: ReadonlyArray<FactualEvent>
  readonly of: <Type extends FactualEvent["type"]>(type: Type) => ReadonlyArray<Fact<Type>>
  /** The only event of a type, or the first where a history is unlawful; `undefined` for none. */
  readonly the: <Type extends FactualEvent["type"]>(type: Type) => Fact<Type> | undefined
}

/** Events are said over or struck out in place, one after the other. */
export const readingOf = (recorded: Iterable<EpisodeEvent>): Reading => {
  const sheet = new Map<string, FactualEvent>()
  for (const event of recorded) {
    if (event.type === "Withdrawn") sheet.delete(event.data.target)
    else if (event.type === "Amended") saidOver(sheet, event.data.target, event.data.event)
    else sheet.set(event.metadata.eventId, event)
  }
  const events = [...sheet.values()]
  const of: Reading["of"] = (type) => events.filter((event) => isOf(event, type))
  return { events, of, the: (type) => of(type)[0] }
}

const saidOver = (
  sheet: Map<string, FactualEvent>,
  target: string,
  body: CorrectableBody,
): void => {
  const first = sheet.get(target)
  if (first !== undefined) sheet.set(target, { ...body, metadata: first.metadata })
}

const isOf = <Type extends FactualEvent["type"]>(
  event: FactualEvent,
  type: Type,
): event is Fact<Type> => event.type === type
