import { build } from "esbuild"

await build({
  entryPoints: ["page.ts"],
  outfile: "page.js",
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  logLevel: "info",
})
