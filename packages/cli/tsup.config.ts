import { defineConfig } from "tsup"
import { application, library } from "../../tsup.base.ts"

export default defineConfig([
  library({ index: "src/index.ts", "simulation-worker": "src/simulating/worker.ts" }),
  application({
    entry: { main: "src/main.ts", "simulation-worker": "src/simulating/worker.ts" },
    outDir: "dist/command",
    // Pictures' library is large. Stores bring drivers of their own, and some are the user's choice.
    leftOutside: ["echarts", "@str-service/store-"],
  }),
])
