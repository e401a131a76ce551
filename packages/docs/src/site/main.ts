import { build } from "vitepress"
import { linkFaults } from "./link-faults.ts"
import { stage } from "./stage.ts"

const home = `${import.meta.dirname}/../..`

await stage()
await build(home)

const faults = linkFaults(`${home}/dist`)
console.error(faults.map((fault) => `${fault}\n`).join(""))
if (faults.length > 0) process.exitCode = 1
