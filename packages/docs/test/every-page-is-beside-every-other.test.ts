import { expect, test } from "vitest"
import { sidebar } from "../.vitepress/sidebar.ts"
import { writtenPages } from "../src/repository.ts"
import { placeOf } from "../src/site/places.ts"

const linksOf = (items: typeof sidebar): ReadonlyArray<string> =>
  items.flatMap(({ link, items: inner = [] }) => [
    ...(link === undefined ? [] : [link]),
    ...linksOf(inner),
  ])

test("every page that somebody wrote is reached from beside every other", () => {
  const links = new Set(linksOf(sidebar))
  const places = writtenPages.map((page) => `/${placeOf(page).replace(/(?:index)?\.md$/u, "")}`)
  expect(places.filter((place) => place !== "/" && !links.has(place))).toEqual([])
})
