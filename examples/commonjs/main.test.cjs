const assert = require("node:assert/strict")
const { execFileSync } = require("node:child_process")
const { test } = require("node:test")

test("the packages are required, though they are ES modules", () => {
  const run = { cwd: __dirname, encoding: "utf8" }
  assert.equal(execFileSync(process.execPath, ["main.cjs"], run), "Referred\n")
})

test("so are the domain's other doors", () => {
  assert.equal(typeof require("@str-service/domain").addDays, "function")
  assert.equal(typeof require("@str-service/domain/messages").messageOf, "function")
  assert.equal(typeof require("@str-service/domain/schemas").standardSchemas, "function")
  assert.equal(typeof require("@str-service/domain/worker").workerDecider, "function")
})
