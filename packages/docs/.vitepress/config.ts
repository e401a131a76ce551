import { defineConfig } from "vitepress"
import { sidebar } from "./sidebar.ts"

export default defineConfig({
  lang: "en-GB",
  title: "str-service",
  description: "Software for Support, Time and Recovery services: episodes decided by dated policy",
  srcDir: ".pages",
  outDir: "dist",
  cleanUrls: true,
  // Nothing of the site is asked of another server.
  useWebFonts: false,
  metaChunk: true,
  vite: {
    build: { chunkSizeWarningLimit: 4_000 },
    logLevel: "warn",
  },
  themeConfig: {
    search: { provider: "local" },
    outline: [2, 3],
    sidebar,
    nav: [
      { text: "Start here", link: "/start/" },
      { text: "How to", link: "/how-to/write-a-policy" },
      { text: "Reference", link: "/reference/commands" },
    ],
    docFooter: { prev: false, next: false },
  },
})
