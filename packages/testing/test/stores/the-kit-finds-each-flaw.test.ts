import { isStoreError } from "@str-service/service"
import { type StoreLaw, StoreLawBroken, storeLaws } from "@str-service/testing"
import { describe, expect, test } from "vitest"
import type { Flaw } from "./flaw.ts"
import { flawedPlace } from "./flawed-store.ts"

describe("without a flaw, the store keeps every law", () => {
  test.for([...storeLaws])("$about: $name", ({ check }) =>
    check(() => Promise.resolve(flawedPlace(null))),
  )
})

/** Each flaw, with the laws that it breaks for certain; it may break others as well. */
const brokenBy: { readonly [flaw in Flaw]: ReadonlyArray<string> } = {
  "takes an append at any version": [
    "what is appended at another version changes nothing",
    "exactly one of many writers wins each version",
    "an append that was acknowledged is not made twice",
    "a command whose answer was lost is carried out once when it is given again",
    "one who is alone with a store is answered as by a simple model",
  ],
  "takes an append at a version not reached yet": [
    "what is appended at another version changes nothing",
  ],
  "looks at the version, waits, and then writes": [
    "exactly one of many writers wins each version",
    "every acknowledged event is read back once, in order",
    "writers through one open store are kept apart as those through many",
    "an append whose answer was not waited for is made once, however often it is asked again",
    "a command that many give at once is carried out once",
    "many who write to one episode all have their say",
    "what many do at once could have been done one after the other",
  ],
  "writes the events of an append one by one": ["an append is seen whole or not at all"],
  "acknowledges an append that it does not make": ["what is appended is read back, in order"],
  "says conflict, and appends": ["what is appended at another version changes nothing"],
  "says conflict ahead of what it conflicts with": [
    "who is told of a conflict finds what was there first",
  ],
  "keeps part of what it refuses": ["what is appended at another version changes nothing"],
  "takes an append of nothing": ["what cannot be appended is refused, and changes nothing"],
  "shows entries ahead of others that are not decided": [
    "reading all while others write misses nothing and repeats nothing",
    "while many write, each entry is given once, in order",
  ],
  "gives the entry at the position again": [
    "all streams are read in one order, from any position",
    "a position is still good after opening again",
    "a subscription goes on from a position",
  ],
  "leaves out the last of a full batch": ["an append may have a thousand events and half a MiB"],
  "gives all entries stream by stream": [
    "reading all while others write misses nothing and repeats nothing",
  ],
  "numbers positions anew in each store": ["everything is there after closing and opening again"],
  "gives empty batches": ["all streams are read in one order, from any position"],
  "composes characters": ["bodies come back as the very text they were"],
  "writes JSON anew": ["bodies come back as the very text they were"],
  "takes streams for one that differ in case": ["stream ids that are alike are kept apart"],
  "cuts bodies off at 64 KiB": ["a body may have 256 KiB"],
  "takes no more than a hundred events at once": [
    "an append may have a thousand events and half a MiB",
  ],
  "gives no more than five thousand events of a stream": ["a stream may have ten thousand events"],
  "gives a stream one event too late": ["a stream is read from any version on"],
  "gives streams as they were a moment ago": [
    "what is appended is read back, in order",
    "what many do at once could have been done one after the other",
  ],
  "gives other positions in streams": [
    "a stream gives its events the positions that reading all gives",
  ],
  "keeps what it was given, and not a copy": ["what was given to append may be changed afterwards"],
  "forgets what it has when it is closed": ["everything is there after closing and opening again"],
  "goes on after it was closed": ["a store that is closed rejects, and may be closed again"],
  "closes for all": ["closing one store leaves others open on the same data"],
  "cannot be closed twice": ["a store that is closed rejects, and may be closed again"],
  "keeps to itself what others should see": [
    "a subscription gives what there is, and then what comes, as reading all does",
    "everything is there after closing and opening again",
  ],
  "subscribes to nothing that comes": [
    "a subscription gives what there is, and then what comes, as reading all does",
    "an erasure is given as it comes",
  ],
  "subscribes from the beginning": ["a subscription goes on from a position"],
  "ends no subscription": [
    "a subscription ends when its signal is aborted",
    "subscriptions end when their store is closed",
  ],
  "is stuck when a reader leaves": ["a reader may leave in the middle"],
  "erases and leaves nothing": [
    "a person's record is exported, and erased",
    "an erased stream has a tombstone, and nothing else",
  ],
  "keeps the events of what was erased": ["an erased stream has a tombstone, and nothing else"],
  "puts the tombstone where the stream began": ["who followed a stream learns that it was erased"],
  "erases at any version": ["nothing is erased at another version"],
  "erases again and again": ["erasing again gives the tombstone there is"],
  "appends to what was erased": ["nothing can be appended to an erased stream"],
  "takes any reason for erasing": ["what cannot be erased is refused"],
  "lets an erasure and an append both win": [
    "of an append and an erasure at one version, one wins",
  ],
  "forgets tombstones when it is closed": ["a tombstone is there after opening again"],
}

const lawNamed = (name: string): StoreLaw => {
  const law = storeLaws.find((candidate) => candidate.name === name)
  if (law === undefined) throw new Error(`There is no law "${name}".`)
  return law
}

/** The law says so itself, or by the property it tries, or passes on what the store refused. */
const saysWhatIsBroken = (error: unknown): boolean =>
  error instanceof StoreLawBroken ||
  isStoreError(error) ||
  (error instanceof Error && error.message.startsWith("Property failed"))

const flaws = Object.keys(brokenBy).flatMap((flaw) =>
  Object.hasOwn(brokenBy, flaw) ? [flaw as Flaw] : [],
)

describe.concurrent("a store that", () => {
  for (const flaw of flaws) {
    test.for([...brokenBy[flaw]])(`${flaw} does not keep to: %s`, async (name) => {
      const { check } = lawNamed(name)
      const checking = check(() => Promise.resolve(flawedPlace(flaw)))
      await expect(checking).rejects.toSatisfy(saysWhatIsBroken)
    })
  }
})

test("every law but those on streams apart is broken by some flaw", () => {
  const broken = new Set(Object.values(brokenBy).flat())
  const unbroken = storeLaws.map(({ name }) => name).filter((name) => !broken.has(name))
  expect(unbroken).toEqual([
    "a stream with nothing in it is at version 0",
    "streams do not touch one another",
  ])
})
