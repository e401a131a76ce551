import * as Schema from "effect/Schema"

/** Words that say something: a label, a reason, a name. Never blank. */
export const Text = Schema.String.check(Schema.isPattern(/\S/u, { expected: "words, not a blank" }))
