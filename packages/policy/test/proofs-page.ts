import { type ProofHelp, type ProofSeverity, proofCodes } from "@str-service/policy"

const titles: { readonly [severity in ProofSeverity]: string } = {
  error: "Errors: a rule cannot do what it says",
  warning: "Warnings: something has no effect",
  note: "Notes: true of many sound policies",
}

const places: { readonly [kind in ProofHelp["example"]["in"]]: string } = {
  document: "as an entry of the document",
  rules: `in the "rules" of a decision`,
  file: "in a file",
}

const shown = (kind: ProofHelp["example"]["in"], written: string): string =>
  kind === "file" ? ` ${written}` : `\n\n\`\`\`jsonc\n${written}\n\`\`\``

const entry = ([code, { title, explanation, example }]: [string, ProofHelp]): string =>
  `### \`${code}\`

${title}. ${explanation}

It is told of this, ${places[example.in]}:${shown(example.in, example.wrong)}

And not of this:${shown(example.in, example.right)}
`

/** The page of all codes of proofs. */
export const proofsPage = (document: string): string => {
  const sections = Object.entries(titles).map(([severity, title]) => {
    const entries = Object.entries(proofCodes).filter(([, help]) => help.severity === severity)
    return `## ${title}\n\n${entries.map(entry).join("\n")}`
  })
  return `# What proofs find in policies

<!-- Made from packages/policy/src/proofs/verify/proof-codes.ts; a test holds it to them and says how to make it anew. -->

\`str policy verify\` looks at every combination of facts that can happen, not at a sample. Each finding
has a place in the file, a code and a sentence, and most have a count and an example. The codes keep
their meaning. A policy with findings can be used; \`--fail-on\` says which of them a build does not
let pass.

**What is counted.** Values of a fact that no rule tells apart count once: the ages under 18, say, and
those from 18 on. A combination has one such value for each fact that a decision compares; every code
of a choice is a value, and every code of a list is there or not. Left out is what the policy says
cannot happen. Of days, what is found holds for all on which the policy may be asked in the hundred
years from its first.

**Of unknown facts** nothing is said: combinations are of people about whom everything is known. A
part that changes nothing for them can still settle an outcome sooner while something is unknown.

The examples stand in this document:

\`\`\`jsonc
${document}
\`\`\`

${sections.join("\n")}`
}
