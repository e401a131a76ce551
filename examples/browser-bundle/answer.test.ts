import assert from "node:assert/strict"
import { test } from "node:test"
import { runInNewContext } from "node:vm"
import { build } from "esbuild"

/** The bundle for browsers. */
const bundled = async () => {
  const { outputFiles } = await build({
    entryPoints: ["answer.ts"],
    absWorkingDir: import.meta.dirname,
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "page",
    platform: "browser",
    write: false,
  })
  const [file] = outputFiles
  assert.ok(file)
  return file.text
}

test("the bundle answers as its page says, without a server and without Node", async () => {
  const script = await bundled()
  // A world with what browsers have and nothing of Node: no process, no Buffer, no require.
  const ask = (asked: object) =>
    runInNewContext(`${script}; JSON.stringify(page.answer(${JSON.stringify(asked)}))`, {
      ...{ TextEncoder, TextDecoder, URL, setTimeout, clearTimeout, queueMicrotask },
    })
  const facts = { inCrisis: true, expectedNeed: "short-term", hasOpenEpisode: false }
  const team = "recovery"
  assert.deepEqual(JSON.parse(ask({ team, facts, start: "2012-10-03" })), [
    "accept: a crisis with a short-term need is accepted",
    "enablement: through 2012-11-13; from 2012-11-14 it has ended",
    "total: through 2013-04-02; from 2013-04-03 it has ended",
  ])
  assert.deepEqual(JSON.parse(ask({ team, facts, start: "3 October" })), [
    "3 October is no day. Write it as YYYY-MM-DD.",
  ])
})
