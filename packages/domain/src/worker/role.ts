import * as Schema from "effect/Schema"

/**
 * The role a worker is employed in: STR, or that of the older Community Support Scheme.
 *
 * Source: spec, Background; Current position.
 */
export const WorkerRole = Schema.Literals(["str", "css"]).annotate({ identifier: "WorkerRole" })
export type WorkerRole = typeof WorkerRole.Type
