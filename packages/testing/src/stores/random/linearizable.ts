/** One call of a client on a stream, with the moments of asking and of the answer. */
export interface Call {
  readonly asked: number
  readonly answered: number
  readonly answer: Answer
}

/** What a call came to, as far as it says something of the stream's version. */
export type Answer =
  | { readonly _tag: "Appended"; readonly from: number; readonly to: number }
  | { readonly _tag: "Erased"; readonly at: number }
  | { readonly _tag: "FoundErased" }
  | { readonly _tag: "Conflict"; readonly expected: number }
  | { readonly _tag: "Read"; readonly version: number; readonly isErased: boolean }

interface State {
  readonly version: number
  readonly isErased: boolean
}

/**
 * Whether there is an order of the calls of one stream, each taking effect at one moment between its
 * asking and its answer, in which a simple stream would have given the same answers.
 *
 * It tries every order that the moments allow, but no two that have the same calls behind them: what
 * a stream is follows from which calls took effect (Wing and Gong 1993; Lowe 2017).
 */
export const isLinearizable = (calls: ReadonlyArray<Call>): boolean => {
  const tried = new Set<string>()
  const follow = (done: ReadonlySet<Call>, state: State): boolean => {
    if (done.size === calls.length) return true
    const key = calls.map((call) => (done.has(call) ? "1" : "0")).join("")
    if (tried.has(key)) return false
    tried.add(key)
    const waiting = calls.filter((call) => !done.has(call))
    const earliest = Math.min(...waiting.map(({ answered }) => answered))
    return waiting.some((call) => {
      const after = call.asked <= earliest ? effect(call.answer, state) : null
      return after !== null && follow(new Set([...done, call]), after)
    })
  }
  return follow(new Set(), { version: 0, isErased: false })
}

/** The state after a call that answered so; `null` when it could not have. */
const effect = (answer: Answer, state: State): State | null => {
  const { version, isErased } = state
  switch (answer._tag) {
    case "Appended":
      return !isErased && version === answer.from ? { version: answer.to, isErased } : null
    case "Erased":
      return !isErased && version === answer.at ? { version, isErased: true } : null
    case "FoundErased":
      return isErased ? state : null
    case "Conflict":
      return !isErased && version !== answer.expected ? state : null
    case "Read":
      return version === answer.version && isErased === answer.isErased ? state : null
  }
}
