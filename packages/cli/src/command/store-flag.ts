import * as Flag from "effect/cli/Flag"

/** Which store, for every command that takes one. */
export const store = Flag.String("store").pipe(
  Flag.withMetavar("PLACE"),
  Flag.withDescription(
    "A store: memory:, sqlite:FILE, postgres://USER@HOST/DATABASE or nats://HOST; without it the one that STR_STORE names, or sqlite:str.sqlite",
  ),
  Flag.optional,
)
