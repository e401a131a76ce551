import { type EventStore, StoreError } from "@str-service/service"

/** What became of an append that was not answered. */
export type Unanswered = "not-made" | "made" | "made-later"

/**
 * A store in front of another, as over a network that loses answers: each append that a list names is
 * told `outcome-unknown`, whatever became of it. Those made later are made once somebody else has
 * appended.
 */
export const unanswering = (store: EventStore, fates: ReadonlyArray<Unanswered>): EventStore => {
  const ahead = [...fates]
  const later: Array<() => Promise<unknown>> = []
  return {
    ...store,
    append: async (append) => {
      const fate = ahead.shift()
      if (fate === undefined) {
        const outcome = await store.append(append)
        for (const land of later.splice(0)) await land()
        return outcome
      }
      if (fate === "made") await store.append(append)
      if (fate === "made-later") later.push(() => store.append(append))
      throw new StoreError("outcome-unknown", "No answer came.")
    },
  }
}
