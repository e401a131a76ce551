import type { PolicyDocument } from "../document/policy-document.ts"
import type { Source } from "../document/source.ts"

/** A citation by the title of what it cites: `Service Specification: Current position`. */
export const sourceWords = (sources: PolicyDocument["sources"], citation: string): string => {
  const key = citation.replace(/:.*$/su, "")
  // The checks have found the source to be listed.
  const { title } = sources[key] as Source
  return `${title}${citation.slice(key.length)}`
}
