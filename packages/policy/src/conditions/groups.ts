import type { CompiledCondition } from "./compiled-condition.ts"
import type { Truth } from "./truth.ts"

/** True when every part is; false as soon as one is. */
export const all = (parts: ReadonlyArray<CompiledCondition>): CompiledCondition => ({
  truth: (facts, on) => {
    let result: Truth = true
    for (const part of parts) {
      const truth = part.truth(facts, on)
      if (truth === false) return false
      if (truth === "unknown") result = "unknown"
    }
    return result
  },
  trace: (facts, on) => {
    const traces = parts.map((part) => part.trace(facts, on))
    return {
      all: traces,
      result: weakest(
        traces.map(({ result }) => result),
        false,
      ),
    }
  },
  ...missingOf(parts),
})

/** True as soon as one part is; false when every part is. */
export const any = (parts: ReadonlyArray<CompiledCondition>): CompiledCondition => ({
  truth: (facts, on) => {
    let result: Truth = false
    for (const part of parts) {
      const truth = part.truth(facts, on)
      if (truth === true) return true
      if (truth === "unknown") result = "unknown"
    }
    return result
  },
  trace: (facts, on) => {
    const traces = parts.map((part) => part.trace(facts, on))
    return {
      any: traces,
      result: weakest(
        traces.map(({ result }) => result),
        true,
      ),
    }
  },
  ...missingOf(parts),
})

/** What the parts come to when `deciding` settles the group: that, else unknown, else the other. */
const weakest = (results: ReadonlyArray<Truth>, deciding: boolean): Truth => {
  if (results.includes(deciding)) return deciding
  return results.includes("unknown") ? "unknown" : !deciding
}

const missingOf = (
  parts: ReadonlyArray<CompiledCondition>,
): Pick<CompiledCondition, "missing" | "facts"> => ({
  missing: (facts, on) =>
    parts
      .filter((part) => part.truth(facts, on) === "unknown")
      .flatMap((part) => part.missing(facts, on)),
  facts: [...new Set(parts.flatMap((part) => part.facts))],
})

export const not = (part: CompiledCondition): CompiledCondition => ({
  truth: (facts, on) => opposite(part.truth(facts, on)),
  trace: (facts, on) => {
    const trace = part.trace(facts, on)
    return { not: trace, result: opposite(trace.result) }
  },
  missing: part.missing,
  facts: part.facts,
})

const opposite = (truth: Truth): Truth => (truth === "unknown" ? truth : !truth)

/** A condition called by its name: the trace shows the name above what it means. */
export const called = (name: string, part: CompiledCondition): CompiledCondition => ({
  ...part,
  trace: (facts, on) => {
    const means = part.trace(facts, on)
    return { condition: name, means, result: means.result }
  },
})
