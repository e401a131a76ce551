import { readFile, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { EpisodeEvent } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { commandAt, ndjson } from "./caseload.ts"
import { folderWith } from "./folder.ts"
import { strHere } from "./str-here.ts"

const heading =
  "episode_id,person_id,referred_on,team,recorded_at,recorded_by,inCrisis,expectedNeed,hasOpenEpisode,locality"

const row = (episode: string, locality: string) =>
  `${episode},p-${episode},2012-10-01,access,2012-10-01T09:00:00Z,w-1,yes,short-term,no,${locality}`

const threeRows = [row("e-1", "east-kent"), row("e-2", "west-kent"), row("e-3", "")]

const given = async () => {
  const start = (episodeId: string) =>
    commandAt("2012-10-03", "StartEnablement", {}, { episodeId, commandId: `c-${episodeId}` })
  const folder = await folderWith({
    "referrals.csv": `${[heading, ...threeRows].join("\n")}\n`,
    "commands.ndjson": ndjson(start("e-1"), start("e-2")),
  })
  const at = (name: string) => path.join(folder, name)
  const run = async (...args: ReadonlyArray<string>) => {
    const files = ["--referrals", at("referrals.csv"), "--commands", at("commands.ndjson")]
    const called = await strHere(["episodes", "run", ...files, ...args])
    return { ...called, told: called.stderr.replaceAll(`${folder}/`, "") }
  }
  return { at, run }
}

const each = [
  ...["--policy", "kmpt-str"],
  ...["--policy-of", "east-kent=kmpt-str-east", "--policy-of", "west-kent=kmpt-str-west"],
]

/** By which policies each episode of a file was assessed and limited. */
const policiesIn = async (file: string): Promise<Record<string, ReadonlyArray<string>>> => {
  const events = (await readFile(file, "utf8"))
    .trim()
    .split("\n")
    .map((line): EpisodeEvent => Schema.decodeUnknownSync(EpisodeEvent)(JSON.parse(line)))
  const named = events.flatMap(({ type, data, metadata: { episodeId } }) => {
    if (type === "EligibilityAssessed") return [[episodeId, data.policy.id] as const]
    if (type !== "EnablementStarted") return []
    return data.limits.map(({ policy }) => [episodeId, policy.id] as const)
  })
  const byEpisode = Map.groupBy(named, ([episodeId]) => episodeId)
  return Object.fromEntries(
    [...byEpisode].map(([id, all]) => [id, [...new Set(all.map(([, policy]) => policy))]]),
  )
}

const ofEach = { "e-1": ["kmpt-str-east"], "e-2": ["kmpt-str-west"], "e-3": ["kmpt-str"] }

test("a file of referrals is decided by the policy of each one's locality", async () => {
  const { at, run } = await given()
  expect(await run(...each, "--out", at("out.ndjson"))).toMatchObject({ isWell: true })
  expect(await policiesIn(at("out.ndjson"))).toEqual(ofEach)
})

test("and so it is in a store, where a later run goes on by the same", async () => {
  const { at, run } = await given()
  const store = ["--store", `sqlite:${at("str.sqlite")}`]
  await strHere(["store", "init", ...store])
  const commands = await readFile(at("commands.ndjson"), "utf8")
  await writeFile(at("commands.ndjson"), "")
  await run(...each, ...store)
  await writeFile(at("commands.ndjson"), commands)
  expect(await run(...each, ...store)).toMatchObject({ isWell: true })
  await strHere(["store", "export", "--out", at("out.ndjson"), ...store])
  expect(await policiesIn(at("out.ndjson"))).toEqual(ofEach)
})

test("a locality that no policy knows is told with its place", async () => {
  const { at, run } = await given()
  const onlyEast = ["--policy", "kmpt-str", "--policy-of", "east-kent=kmpt-str-east"]
  expect((await run(...onlyEast, "--out", at("out.ndjson"))).told).toBe(
    `referrals.csv:3:72: No policy is named for locality "west-kent", and "kmpt-str" of all others knows no localities. Name one: --policy-of west-kent=FILE.\n`,
  )
})

test("a cell is read as the policy of its row defines the fact", async () => {
  const { at, run } = await given()
  const shipped = path.join(
    import.meta.dirname,
    "../../policy/policies/kmpt-str-west/2012-10-01.policy.json",
  )
  const west = JSON.parse(await readFile(shipped, "utf8"))
  const source = west.facts.locality.source
  west.facts.weeksWaited = { label: "Weeks waited", type: "integer", source }
  await writeFile(at("west.json"), JSON.stringify(west))
  const rows = ["east-kent,3", "west-kent,many", "west-kent,3"].map((cells, index) =>
    row(`e-${index + 1}`, cells),
  )
  await writeFile(at("referrals.csv"), `${[`${heading},weeksWaited`, ...rows].join("\n")}\n`)
  const args = ["--policy", "kmpt-str-east", "--policy-of", `west-kent=${at("west.json")}`]
  expect((await run(...args, "--out", at("out.ndjson"))).told.trim().split("\n")).toEqual([
    `referrals.csv:2:82: weeksWaited: "kmpt-str-east", which decides this referral, has no such fact. Leave the cell blank, or add the fact to the policy.`,
    "referrals.csv:3:82: weeksWaited: expected a whole number in digits. Mend it.",
  ])
  expect((await run(...args, "--out", at("west.json"))).told).toContain("This file is read, too.")
})

test("what is wrong with the policies of localities is told, all of it at once", async () => {
  const { at, run } = await given()
  const named = ["east", "east-ken=kmpt-str-east", "west-kent=kmpt-str", "x=no.json", "x=no.json"]
  const flags = named.flatMap((one) => ["--policy-of", one])
  const { isWell, told } = await run("--policy", "kmpt-str", ...flags, "--out", at("out.ndjson"))
  expect(isWell).toBe(false)
  expect(told.trim().split("\n")).toEqual([
    `--policy-of: "east" names no locality with its policy. Write LOCALITY=FILE, or LOCALITY=ID for one that comes along.`,
    `--policy-of: kmpt-str-east knows no locality "east-ken". Did you mean east-kent or west-kent?`,
    `--policy-of: kmpt-str has no fact "locality" to choose it by. Add that fact to it, or name another policy.`,
    expect.stringMatching(/^no\.json: There is neither a file or folder of this name/u),
    `--policy-of: Locality "x" has two policies. Leave one of them out.`,
  ])
})
