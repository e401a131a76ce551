import { defineConfig } from "tsup"
import { application, library } from "../../tsup.base.ts"

// Threads of their own, which are found beside the module that starts them.
const threads = {
  "simulation-worker": "src/simulating/worker.ts",
  "sign-of-work": "src/sign-of-work/worker.ts",
}

export default defineConfig([
  library({ index: "src/index.ts", ...threads }),
  application({
    entry: { main: "src/main.ts", ...threads },
    outDir: "dist/command",
    // Pictures' library is large. Stores bring drivers of their own, and some are the user's choice.
    leftOutside: ["echarts", "@str-service/store-"],
  }),
])
