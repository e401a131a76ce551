import type { PolicyReference } from "@str-service/domain"
import type { MissingCase } from "./missing-case.ts"

/** Missing cases as a file of cases that an analyst goes on with: each says above what it shows. */
export const casesText = (
  { id, version }: Pick<PolicyReference, "id" | "version">,
  cases: ReadonlyArray<MissingCase>,
): string =>
  [
    "{",
    "  // These cases expect what the policy says, right or wrong. Confirm each: ask whether that is what",
    "  // was agreed, and write a sentence of your own; or mend the policy. Facts left out are unknown.",
    `  "policy": ${JSON.stringify(id)},`,
    `  "version": ${JSON.stringify(version)},`,
    `  "cases": [`,
    cases.map(caseText).join(",\n"),
    "  ]",
    "}",
    "",
  ].join("\n")

const caseText = ({ worked, shows }: MissingCase): string => {
  const [open = "", ...lines] = JSON.stringify(worked, null, 2).split("\n")
  const comments = ["// Shows:", ...shows.map((words) => `// - ${words.replaceAll(/\s+/gu, " ")}`)]
  return [open, ...comments.map((line) => `  ${line}`), ...lines]
    .map((line) => `    ${line}`)
    .join("\n")
}
