import type { Rejection } from "@str-service/domain"

/**
 * What the message of a rejection leaves to whoever has room for it: the facts that there are, where
 * none is near the one that was meant. With its leading space; empty where there is nothing to add.
 */
export const adviceOn = (rejection: Rejection): string =>
  rejection._tag === "FactsRefused"
    ? rejection.problems
        .filter(({ problem, didYouMean }) => problem === "unknown-fact" && didYouMean === undefined)
        .map(({ expected }) => ` Expected ${expected}.`)
        .join("")
    : ""
