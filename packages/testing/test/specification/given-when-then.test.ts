import { differences, type SpecificationFailed, specificationOf } from "@str-service/testing"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"

interface Put {
  readonly type: "Put"
  readonly data: { readonly coins: number }
  readonly metadata: { readonly version: number }
}

type Refusal =
  | { readonly _tag: "Full"; readonly coins: number }
  | { readonly _tag: "NotMoney"; readonly coins: number }

// A money box that holds ten coins. Nothing put in is nothing done.
const moneyBox = specificationOf({
  initialState: { coins: 0, version: 0 },
  decide: (coins: number, state): Result.Result<ReadonlyArray<Put>, Refusal> => {
    if (coins < 0) return Result.fail({ _tag: "NotMoney", coins })
    if (state.coins + coins > 10) return Result.fail({ _tag: "Full", coins: state.coins })
    const metadata = { version: state.version + 1 }
    return Result.succeed(coins === 0 ? [] : [{ type: "Put", data: { coins }, metadata }])
  },
  evolve: (state, event: Put) => ({
    coins: state.coins + event.data.coins,
    version: event.metadata.version,
  }),
})

const { given } = moneyBox

const put = (coins: number, version: number): Put => ({
  type: "Put",
  data: { coins },
  metadata: { version },
})

const failureOf = (specification: () => unknown): SpecificationFailed => {
  try {
    specification()
  } catch (error) {
    return error as SpecificationFailed
  }
  return expect.fail("The specification holds, although it should not.")
}

describe("what holds", () => {
  test("then: the events that were appended, after what had happened", () => {
    given([put(3, 1)])
      .when(4)
      .then([put(4, 2)])
  })

  test("then: the events without where they stand", () => {
    given([put(3, 1)])
      .when(4)
      .then([{ type: "Put", data: { coins: 4 } }])
  })

  test("thenRejected: the reason, and what else the rejection says", () => {
    expect(
      given([put(3, 1)])
        .when(8)
        .thenRejected("Full"),
    ).toEqual({ _tag: "Full", coins: 3 })
  })

  test("thenNothing: accepted, and nothing appended", () => {
    given([]).when(0).thenNothing()
  })
})

describe("what does not hold fails, and says where", () => {
  test("another content", () => {
    const failure = failureOf(() =>
      given([])
        .when(4)
        .then([put(5, 1)]),
    )
    expect(failure.message).toContain("[0].data.coins: expected 5, got 4")
    expect(failure).toMatchObject({ name: "AssertionError", code: "ERR_ASSERTION" })
    expect(failure.actual).toEqual([put(4, 1)])
    expect(failure.expected).toEqual([put(5, 1)])
  })

  test("another place in the stream", () => {
    const failure = failureOf(() =>
      given([])
        .when(4)
        .then([put(4, 7)]),
    )
    expect(failure.message).toContain("[0].metadata.version: expected 7, got 1")
  })

  test("an event too few or too many", () => {
    expect(failureOf(() => given([]).when(4).then([])).message).toContain("[0]: not expected")
    expect(
      failureOf(() =>
        given([])
          .when(0)
          .then([put(4, 1)]),
      ).message,
    ).toContain("[0]: missing")
  })

  test("nothing expected, and something appended", () => {
    expect(failureOf(() => given([]).when(4).thenNothing()).message).toContain("[0]: not expected")
  })

  test("accepted instead of refused, and refused instead of accepted", () => {
    expect(failureOf(() => given([]).when(4).thenRejected("Full")).message).toContain("accepted")
    expect(failureOf(() => given([]).when(11).then([])).message).toContain('"_tag":"Full"')
    expect(failureOf(() => given([]).when(11).thenNothing()).message).toContain("refused")
  })

  test("refused for another reason", () => {
    const failure = failureOf(() => given([]).when(-1).thenRejected("Full"))
    expect(failure.message).toContain("NotMoney")
  })
})

describe("differences", () => {
  test.each<[string, unknown, unknown, ReadonlyArray<string>]>([
    ["none, whatever the order of keys", { a: 1, b: [2] }, { b: [2], a: 1 }, []],
    ["a value", 1, 2, ["the whole: expected 2, got 1"]],
    ["a key that is there, if undefined", { a: undefined }, {}, ["a: not expected, got undefined"]],
    ["a key that is missing", {}, { a: null }, ["a: missing, expected null"]],
    ["a list where an object was expected", { a: [] }, { a: {} }, ["a: expected {}, got []"]],
    ["something where nothing was expected", { a: {} }, { a: null }, ["a: expected null, got {}"]],
    [
      "several",
      [1, { b: 2 }],
      [2, { b: 3 }],
      ["[0]: expected 2, got 1", "[1].b: expected 3, got 2"],
    ],
  ])("tell %s", (_, actual, expected, lines) => {
    expect(differences(actual, expected)).toEqual(lines)
  })
})
