import { type CompiledPolicy, compilePolicy, kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"

const inForce = (): CompiledPolicy => {
  const version = kmptStr.inForceOn("2012-10-01")
  if (version === undefined) throw new Error("No KMPT policy is in force.")
  return version
}

export const published = inForce()

const { limits, decisions } = published.document

/** Enablement is two weeks shorter, and Early Intervention in Psychosis does not charge. */
export const draft = Result.getOrThrow(
  compilePolicy({
    ...published.document,
    version: "draft",
    limits: { ...limits, enablement: { ...limits["enablement"], max: "P4W" } },
    decisions: {
      ...decisions,
      charging: {
        ...decisions.charging,
        rules: [
          ...(decisions.charging?.rules ?? []),
          {
            name: "Early Intervention in Psychosis does not charge",
            conditions: {
              all: [{ fact: "team", operator: "equal", value: "early-intervention" }],
            },
            event: {
              type: "exempt",
              params: {
                ground: "by-policy",
                because: "It is a draft.",
                source: "spec: Background",
              },
            },
          },
        ],
      },
    },
  }),
)
