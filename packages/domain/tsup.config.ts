import { defineConfig } from "tsup"
import { library } from "../../tsup.base.ts"

export default defineConfig(
  library(["src/index.ts", "src/schemas.ts", "src/worker.ts", "src/messages.ts"]),
)
