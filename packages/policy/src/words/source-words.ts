import type { PolicyDocument } from "../document/policy-document.ts"

/** A citation by the title of what it cites: `Service Specification: Current position`. */
export const sourceWords = (sources: PolicyDocument["sources"], citation: string): string => {
  const key = citation.replace(/:.*$/su, "")
  const title = Object.hasOwn(sources, key) ? sources[key]?.title : undefined
  return title === undefined ? citation : `${title}${citation.slice(key.length)}`
}
