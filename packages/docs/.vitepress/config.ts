import { defineConfig } from "vitepress"
import { coloursOfPage } from "../src/pictures/pen.ts"
import { sidebar } from "./sidebar.ts"

export default defineConfig({
  lang: "en-GB",
  title: "str-service",
  description: "Software for Support, Time and Recovery services: episodes decided by dated policy",
  srcDir: ".pages",
  outDir: "dist",
  // So that any server of files can show the site, those included that know no other names.
  cleanUrls: false,
  // Nothing of the site is asked of another server.
  useWebFonts: false,
  head: [["style", {}, coloursOfPage]],
  markdown: { languageAlias: { conf: "ini", ndjson: "json" } },
  vite: { build: { chunkSizeWarningLimit: 4_000 }, logLevel: "warn" },
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    sidebar,
    nav: [
      { text: "Developer", link: "/start/developer" },
      { text: "Analyst", link: "/start/analyst" },
      { text: "Glossary", link: "/glossary" },
    ],
    docFooter: { prev: false, next: false },
  },
})
