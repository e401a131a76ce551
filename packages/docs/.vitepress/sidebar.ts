import type { DefaultTheme } from "vitepress"
import { publishedPackages, subpathsOf, textOf, writtenPages } from "../src/repository.ts"

const titleOf = (page: string): string =>
  (/^# (?<title>.+)$/mu.exec(textOf(page))?.groups?.["title"] ?? page).replaceAll("`", "")

const decisions = writtenPages
  .filter((page) => /^docs\/decisions\/\d/u.test(page))
  .map((page) => ({ text: titleOf(page), link: page.replace(/^docs|\.md$/gu, "") }))

const group = (
  text: string,
  items: ReadonlyArray<readonly [string, string]>,
  collapsed?: boolean,
): DefaultTheme.SidebarItem => ({
  text,
  items: items.map(([name, link]) => ({ text: name, link })),
  ...(collapsed === undefined ? {} : { collapsed }),
})

/** What stands beside every page. */
export const sidebar: Array<DefaultTheme.SidebarItem> = [
  group("Start here", [
    ["For a developer", "/start/developer"],
    ["For an analyst", "/start/analyst"],
    ["The whole at a glance", "/overview"],
  ]),
  group("How to", [
    ["Ask what the service asks", "/how-to/ask-what-the-service-asks"],
    ["Answer an ombudsman's question", "/how-to/answer-an-ombudsman"],
    ["Correct a mistake", "/how-to/correct-a-mistake"],
    ["Keep episodes in a store", "/how-to/keep-episodes-in-a-store"],
    ["Keep a view up to date", "/how-to/keep-a-view-up-to-date"],
    ["Write a policy", "/how-to/write-a-policy"],
    ["Let two localities differ", "/how-to/tell-two-localities-apart"],
    ["Guard a policy repository", "/how-to/guard-policies-in-ci"],
    ["Embed it in your system", "/how-to/embed-in-an-existing-system"],
    ["Use your own database", "/how-to/use-your-own-database"],
  ]),
  group("Understand", [
    ["Why event-sourced", "/explanation/why-event-sourced"],
    ["How time is counted", "/explanation/counting-of-time"],
    ["Two times", "/explanation/two-times"],
    ["What is proved", "/explanation/proofs"],
    ["What the stores promise", "/explanation/what-the-stores-promise"],
  ]),
  group("Reference", [
    ["The commands", "/reference/commands"],
    ["Exit statuses", "/reference/exit-statuses"],
    ["The policy format", "/reference/policy-format"],
    ["What the checker finds", "/reference/policy-findings"],
    ["What the proofs find", "/reference/policy-proofs"],
    ["An episode, step by step", "/reference/an-episode-step-by-step"],
    ["Commands of an episode", "/reference/commands-of-an-episode"],
    ["The codes", "/reference/codes"],
    ["The facts of the KMPT policy", "/reference/facts-of-the-kmpt-policy"],
    ["Events", "/reference/events"],
    ["Rejections", "/reference/rejections"],
    ["What was tried of each store", "/reference/stores"],
    ["Glossary", "/glossary"],
    ["Hazard list", "/hazards"],
    ["Requirements", "/requirements"],
  ]),
  group(
    "Packages",
    publishedPackages.map((name) => [name, `/packages/${name}/`]),
    true,
  ),
  group(
    "API",
    publishedPackages.flatMap((name) => [
      [name, `/reference/api/${name}`] as const,
      ...subpathsOf(name).map(
        (door) => [`${name}/${door}`, `/reference/api/${name}-${door}`] as const,
      ),
    ]),
    true,
  ),
  group(
    "Examples",
    writtenPages
      .filter((page) => page.startsWith("examples/"))
      .map((page) => [titleOf(page), `/${page.replace("README.md", "")}`]),
    true,
  ),
  { text: "Decisions", link: "/decisions/", collapsed: true, items: decisions },
  { text: "Contributing", link: "/contributing" },
]
