import type { PolicyBook } from "../book/policy-book.ts"
import { kmptStr } from "./kmpt-str.ts"

/** The policies that come with this package, by id. */
export const shippedPolicies: ReadonlyMap<string, PolicyBook> = new Map([[kmptStr.id, kmptStr]])
