import { type Example, type FindingHelp, findingCodes } from "@str-service/policy"

const titles: { readonly [kind in Example["in"]]: string } = {
  file: "The file",
  document: "The document",
  facts: "Facts",
  conditions: "Conditions",
  rules: "Rules",
  limits: "Limits",
  cases: "Worked cases",
  versions: "Versions of one policy",
  lock: "Published versions",
}

const places: { readonly [kind in Example["in"]]: string } = {
  file: "the file",
  document: "as an entry of the document",
  facts: `under "facts"`,
  conditions: "in the conditions of a rule",
  rules: `in the "rules" of a decision`,
  limits: `under "limits"`,
  cases: "in a file of cases",
  versions: "what differs between the versions",
  lock: "in the version, or in the lock file",
}

/** Longer than this an example shows nothing more. */
const longest = 600

const shown = (kind: Example["in"], written: string): string => {
  if (kind === "file" || written === "") return written === "" ? "nothing" : written
  const cut = written.length <= longest ? written : `${written.slice(0, 200)} … and so on`
  return `\n\n\`\`\`jsonc\n${cut}\n\`\`\``
}

const entry = ([code, { title, explanation, example }]: [string, FindingHelp]): string =>
  `### \`${code}\`

${title}. ${explanation}

Wrong, ${places[example.in]}: ${shown(example.in, example.wrong)}

Right: ${shown(example.in, example.right)}
`.replaceAll(": \n", ":\n")

/** The page of all codes. */
export const findingsPage = (document: string): string => {
  const kinds = Object.entries(titles)
  const sections = kinds.map(([kind, title]) => {
    const entries = Object.entries(findingCodes).filter(([, { example }]) => example.in === kind)
    return `## ${title}\n\n${entries.map(entry).join("\n")}`
  })
  return `# What the policy checker finds

<!-- Made from packages/policy/src/findings; a test holds it to them and says how to make it anew. -->

Each finding has a place in the file, a code and a sentence. The codes keep their meaning. All are
errors, and a policy with one cannot be used, but for \`gap-between-versions\`, which is a warning.

The examples stand in this document:

\`\`\`jsonc
${document}
\`\`\`

${sections.join("\n")}`
}
