import { kmptStr, type PolicyDocument } from "@str-service/policy"

const inForce = (): PolicyDocument => {
  const version = kmptStr.inForceOn("2013-01-01")
  if (version === undefined) throw new Error("No KMPT policy is in force.")
  return version.document
}

/** The version that most of a caseload was recorded under. */
export const published = inForce()

const { eligibility, charging } = published.decisions

/** A draft: enablement is shorter, Recovery is for discussion, and Access does not charge. */
export const draft = {
  ...published,
  version: "draft",
  limits: { ...published.limits, enablement: { ...published.limits["enablement"], max: "P4W" } },
  decisions: {
    eligibility: {
      ...eligibility,
      rules: [
        {
          name: "Recovery is for discussion",
          conditions: { all: [{ fact: "team", operator: "equal", value: "recovery" }] },
          event: {
            type: "discuss",
            params: { because: "Recovery has a way of its own.", source: "spec: Background" },
          },
        },
        ...(eligibility?.rules ?? []),
      ],
    },
    charging: {
      ...charging,
      rules: [
        ...(charging?.rules ?? []),
        {
          name: "Access does not charge",
          conditions: { all: [{ fact: "team", operator: "equal", value: "access" }] },
          event: {
            type: "exempt",
            params: {
              ground: "by-policy",
              because: "Access does not charge.",
              source: "spec: Background",
            },
          },
        },
      ],
    },
  },
}
