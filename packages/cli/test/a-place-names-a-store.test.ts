import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { storePlace } from "../src/stores/store-place.ts"

test.each([
  ["memory:", { kind: "memory", told: "memory:" }],
  [
    "sqlite:a b/str.sqlite",
    { kind: "sqlite", file: "a b/str.sqlite", told: "sqlite:a b/str.sqlite" },
  ],
  [
    "sqlite:C:\\str.sqlite",
    { kind: "sqlite", file: "C:\\str.sqlite", told: "sqlite:C:\\str.sqlite" },
  ],
  [
    "postgres://str:se%40cret@db.example:5432,db2.example/str?sslmode=require",
    {
      kind: "postgres",
      url: "postgres://str:se%40cret@db.example:5432,db2.example/str?sslmode=require",
      told: "postgres://str@db.example:5432,db2.example/str",
    },
  ],
  [
    "postgres:postgresql://127.0.0.1/str",
    {
      kind: "postgres",
      url: "postgresql://127.0.0.1/str",
      told: "postgresql://127.0.0.1/str",
    },
  ],
  [
    "nats:nats://n1:4222,n2:4222",
    { kind: "nats", url: "nats://n1:4222,n2:4222", told: "nats://n1:4222,n2:4222" },
  ],
])("%s is a place", (written, place) => {
  expect(storePlace(written)).toEqual(Result.succeed(place))
})

test.each([
  ["str.sqlite", "Did you mean sqlite:str.sqlite?"],
  ["sqlit:str.sqlite", "Did you mean sqlite?"],
  ["sqlite:", "A file stands after sqlite:"],
  ["memory:here", "Nothing stands after memory:"],
  ["postgres:str.sqlite", "This is no URL of a postgres server"],
  ["postgres:http://db.example/str", "This is no URL of a postgres server"],
  ["nats:postgres://db.example/str", "This is no URL of a nats server"],
])("%s is no place", (written, message) => {
  const read = storePlace(written)
  expect(Result.isFailure(read) && read.failure).toContain(message)
})

test("no password is ever told, however it is written", () => {
  const signs = fc.string({
    unit: fc.constantFrom("@", ":", "/", "?", "#", ",", "%", "&", "=", " ", "ä", "x"),
    maxLength: 6,
  })
  const password = fc.tuple(signs, signs).map(([before, after]) => `${before}SECRET${after}`)
  const secret = fc.oneof(
    password.map((text) => `postgres://str:${text}@db.example/str`),
    password.map((text) => `postgres:postgres://str:${text}@db.example,db2.example/str?x=1`),
    password.map((text) => `postgres://db.example/str?password=${text}`),
    password.map((text) => `nats://str:${text}@db.example`),
    password.map((text) => `nats://${text}@db.example`),
  )
  fc.assert(
    fc.property(secret, (written) => {
      const read = storePlace(written)
      const told = Result.isSuccess(read) ? read.success.told : read.failure
      expect(told).not.toContain("SECRET")
    }),
  )
})
