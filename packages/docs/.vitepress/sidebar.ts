import type { DefaultTheme } from "vitepress"

export const sidebar: DefaultTheme.SidebarItem[] = [
  { text: "How to", items: [{ text: "Write a policy", link: "/how-to/write-a-policy" }] },
]
