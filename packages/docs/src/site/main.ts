import { build } from "vitepress"
import { linkFaults } from "./link-faults.ts"
import { stage } from "./stage.ts"

const home = `${import.meta.dirname}/../..`

await stage()
await build(home)

const faults = linkFaults(`${home}/dist`)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1
else console.error("The site is in packages/docs/dist, and every link in it leads somewhere.")
