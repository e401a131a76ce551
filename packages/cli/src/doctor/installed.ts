import { shippedPolicies } from "@str-service/policy"
import { systemClock } from "@str-service/service"
import manifest from "../../package.json" with { type: "json" }
import { codeOf, describeFault } from "../files/fault.ts"
import { type Examination, missing, well, wrong } from "./examination.ts"

/** The least Node that the packages are for: `22.19.0` of `>=22.19.0`. */
const leastNode = manifest.engines.node.replace(/^>=/u, "")

/** What is installed: the command, Node, its time zones, the policies, and the drivers of stores. */
export const examineInstalled = async (): Promise<ReadonlyArray<Examination>> => [
  well("str", manifest.version),
  nodeIn(process.versions.node),
  timeZone(),
  well("policies", `come along: ${[...shippedPolicies.keys()].join(", ")}`),
  ...(await Promise.all(drivers.map(examineDriver))),
]

/** Whether a Node is one that the packages are for. */
export const nodeIn = (version: string): Examination =>
  version.localeCompare(leastNode, "en", { numeric: true }) < 0
    ? wrong("Node", `${version}: older than ${leastNode}. Install that, or a later one.`)
    : well("Node", version)

const timeZone = (): Examination => {
  try {
    return well(
      "time zone",
      `Europe/London, where it is ${systemClock("Europe/London").read().today}`,
    )
  } catch (fault) {
    return wrong("time zone", `Europe/London is not known to this Node: ${describeFault(fault)}`)
  }
}

interface Driver {
  readonly what: string
  readonly name: string
  readonly load: () => Promise<unknown>
}

const drivers: ReadonlyArray<Driver> = [
  {
    what: "SQLite",
    name: "@str-service/store-sqlite",
    load: async () => {
      const { openSqliteStore } = await import("@str-service/store-sqlite")
      await (await openSqliteStore({ file: ":memory:" })).close()
    },
  },
  {
    what: "PostgreSQL",
    name: "@str-service/store-postgres",
    load: () => import("@str-service/store-postgres"),
  },
  {
    what: "NATS",
    name: "@str-service/store-nats",
    load: () => import("@str-service/store-nats"),
  },
]

/** Whether a store's driver is installed, and loads. */
export const examineDriver = async ({ what, name, load }: Driver): Promise<Examination> => {
  try {
    await load()
    return well(what, `${name} is installed`)
  } catch (fault) {
    return codeOf(fault) === "ERR_MODULE_NOT_FOUND"
      ? missing(what, `${name} is not installed. For such stores: npm install ${name}`)
      : wrong(what, `${name} is installed and does not load: ${describeFault(fault)}`)
  }
}
