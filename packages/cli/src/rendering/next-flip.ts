import { decisionWords, type NextFlip, outcomeWords, type Standing } from "@str-service/policy"
import { strong } from "./colour.ts"

/** The next day on which an outcome changes though nothing happens, for people. */
export const renderNextFlip = ({ decision, now, next }: NextFlip): string => {
  const head = `${decisionWords[decision]}, on ${now.on}: ${strong(standingWords(now))}`
  if (next === null) return [head, "It stays so unless something happens."].join("\n")
  const { on, version, passed, isOtherVersion } = next
  return [
    head,
    `From ${strong(on)}: ${strong(standingWords(next))}, though nothing happens`,
    ...passed.map(({ label, words }) => `  ${label}: now ${words}`),
    ...(isOtherVersion && version !== null ? [`  Version ${version} comes into force`] : []),
  ].join("\n")
}

const standingWords = ({ outcome, version }: Standing): string => {
  if (outcome !== null) return outcomeWords[outcome]
  return version === null ? "no version is in force" : "not decided by the policy"
}
