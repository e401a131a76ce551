import { readReferrals } from "@str-service/cli"
import { kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { referralsCsv } from "./caseload.ts"
import { fileOf, told } from "./outcome.ts"

const read = (text: string) => readReferrals(fileOf("referrals.csv", text), kmptStr)

const heading = "episode_id,person_id,referred_on,team,recorded_at,recorded_by"
const row = "e-1,p-1,2012-10-01,access,2012-10-01T09:00:00Z,w-1"

describe("a row becomes a referral", () => {
  test("with its facts as their types, and unknown ones left out", () => {
    expect(Result.getOrThrow(read(referralsCsv))).toEqual([
      {
        type: "Refer",
        data: {
          on: "2012-10-01",
          personId: "p-1",
          team: "access",
          serviceArea: "crisis-services",
          facts: {
            inCrisis: true,
            expectedNeed: "short-term",
            hasOpenEpisode: false,
            section117Aftercare: false,
          },
        },
        metadata: {
          episodeId: "e-1",
          commandId: "refer:e-1",
          now: "2012-10-01T09:00:00Z",
          today: "2012-10-01",
          actor: "w-1",
        },
      },
      {
        type: "Refer",
        data: { on: "2012-10-02", personId: "p-2", team: "elsewhere", facts: {} },
        metadata: {
          episodeId: "e-2",
          commandId: "refer:e-2",
          now: "2012-10-02T09:00:00Z",
          today: "2012-10-02",
          actor: "w-1",
        },
      },
    ])
  })

  test("that has a command id of its own when the episode was referred before", () => {
    const commands = Result.getOrThrow(read(`${heading}\n${row}\n${row}\n${row}\n`))
    expect(commands.map(({ metadata }) => metadata.commandId)).toEqual([
      "refer:e-1",
      "refer:e-1:2",
      "refer:e-1:3",
    ])
  })

  test.each([
    ["a byte-order mark", `\u{FEFF}${heading}\n${row}\n`],
    ["the line ends of Windows", `${heading}\r\n${row}\r\n`],
    ["semicolons for commas", `${heading}\n${row}\n`.replaceAll(",", ";")],
    ["a line that names the separator", `sep=;\r\n${heading}\n${row}\n`.replaceAll(",", ";")],
    ["tabs for commas", `${heading}\n${row}\n`.replaceAll(",", "\t")],
    ["rows and columns left empty", `${heading},\n${row},\n,,,,,,\n\n`],
    [
      "quotation marks and spaces",
      `${heading}\n" e-1 ",p-1 ,"2012-10-01",access,2012-10-01T09:00:00Z,w-1`,
    ],
  ])("whatever the spreadsheet adds: %s", (_, text) => {
    expect(read(text)).toEqual(read(`${heading}\n${row}\n`))
    expect(told(read(text))).toEqual([])
  })
})

describe("what cannot be read is told with its place, all of it at once", () => {
  test("cells that are not what their column holds", () => {
    const text = `${heading},inCrisis,daysSinceLastEnablement
e-1,p 1,01/10/2012,Access,2012-10-01 09:00,,maybe,3.5
e-2,p-2,2012-02-30,access,2012-10-01T09:00:00Z,w-1,,many`
    expect(told(read(text))).toEqual([
      "referrals.csv:2:5: person_id: expected an opaque reference: up to 128 letters, digits and . _ : / -, beginning with a letter or digit. Mend it.",
      "referrals.csv:2:9: referred_on: expected a day, YYYY-MM-DD. Mend it.",
      "referrals.csv:2:20: team: expected a code: lower-case letters, digits and hyphens. Mend it.",
      "referrals.csv:2:27: recorded_at: expected a UTC instant, such as 2012-10-01T09:30:00Z. Mend it.",
      "referrals.csv:2:44: recorded_by is blank. Fill it in.",
      "referrals.csv:2:45: inCrisis: expected yes or no, or blank if unknown. Mend it.",
      "referrals.csv:2:51: daysSinceLastEnablement: expected a whole number in digits. Mend it.",
      "referrals.csv:3:9: referred_on: expected a real calendar day. Mend it.",
      "referrals.csv:3:53: daysSinceLastEnablement: expected a whole number in digits. Mend it.",
    ])
  })

  test("a heading that is no column and no fact of any version, with what was meant", () => {
    expect(told(read(`${heading},inCrysis\n${row},yes\n`))).toEqual([
      `referrals.csv:1:63: Column "inCrysis" is no column of referrals and no fact of the policy. Did you mean inCrisis? Mend the heading, or take the column out.`,
    ])
  })

  test("facts that the episode itself tells are no columns", () => {
    expect(told(read(`${heading},referredOn\n${row},2012-10-01\n`))).toEqual([
      expect.stringContaining("Did you mean referred_on"),
    ])
  })

  test("a heading that is there twice, and one that is missing", () => {
    expect(told(read("episode_id,person_id,team,team,recorded_at,recorded_by\n"))).toEqual([
      `referrals.csv:1:1: Column "referred_on" is missing. Add it to the heading.`,
      `referrals.csv:1:27: Column "team" is there twice. Keep one of them.`,
    ])
  })

  test("a cell in a column without a heading", () => {
    expect(told(read(`${heading},\n${row},yes\n`))).toEqual([
      "referrals.csv:2:52: This cell stands in a column without a heading. Head it.",
    ])
  })

  test("rows of another width than the heading", () => {
    expect(told(read(`${heading}\ne-1,p-1\n${row},more\n`))).toEqual([
      expect.stringContaining("referrals.csv:2:8: This row has 2 cells, the heading 6."),
      expect.stringContaining("referrals.csv:3:52: This row has 7 cells, the heading 6."),
    ])
  })

  test("quotation marks that do not go together, and what stands after them", () => {
    const text = `${heading}\n"e"-1,p-1\n"e-1,p-1\ne-1,p-"1\n${row}\ne-2\né,"p""1"-1\n`
    expect(told(read(text))).toEqual([
      expect.stringMatching(/^referrals.csv:2:4: Something follows a closing quotation mark/u),
      expect.stringMatching(/^referrals.csv:3:1: Something follows a closing quotation mark/u),
      expect.stringMatching(/^referrals.csv:4:7: A quotation mark stands inside a cell/u),
      expect.stringMatching(/^referrals.csv:6:4: This row has 1 cell,/u),
      expect.stringMatching(/^referrals.csv:7:9: Something follows a closing quotation mark/u),
    ])
  })

  test("a quotation mark that is never closed, where it is opened", () => {
    expect(told(read(`${heading}\ne-1,"p\n-1","2012\ne-2\n`))).toEqual([
      expect.stringMatching(
        /^referrals.csv:3:5: A quotation mark is opened in this row and never/u,
      ),
      expect.stringMatching(/^referrals.csv:4:4: This row has 1 cell,/u),
    ])
  })

  test("characters in another encoding, line by line, and what else cannot be read", () => {
    const text = `${heading}\ne-1,p\u{e9}\n${row.replace("-10-01", "-10-32")}\n"e"-\u{e9}\n${row}\u{e9}`
    const bytes = Uint8Array.from(Buffer.from(text, "latin1"))
    expect(told(readReferrals({ name: "referrals.csv", bytes }, kmptStr))).toEqual([
      expect.stringMatching(/^referrals.csv:2:6: There is a character here that is not UTF-8/u),
      "referrals.csv:3:9: referred_on: expected a real calendar day. Mend it.",
      expect.stringMatching(/^referrals.csv:4:5: There is a character here that is not UTF-8/u),
      expect.stringMatching(/^referrals.csv:5:51: There is a character here that is not UTF-8/u),
    ])
  })

  test("a file in UTF-16 without a byte-order mark, in one sentence", () => {
    const bytes = Uint8Array.from(Buffer.from(referralsCsv, "utf16le"))
    expect(told(readReferrals({ name: "referrals.csv", bytes }, kmptStr))).toEqual([
      "referrals.csv: The file is in UTF-16. Save it as UTF-8.",
    ])
  })

  test("lines keep their numbers after one that names the separator", () => {
    expect(told(read(`"sep=;"\n${heading.replaceAll(",", ";")}\ne-1;p-1\n`))).toEqual([
      expect.stringMatching(/^referrals.csv:3:8: This row has 2 cells/u),
    ])
  })

  test("an instant and a local day that no time zone brings together", () => {
    const recorded = (on: string) => `${row},${on}`
    const days = ["2012-09-30", "2012-10-02", "2012-10-03", "2012-09-29"]
    expect(told(read([`${heading},recorded_on`, ...days.map(recorded)].join("\n")))).toEqual([
      "referrals.csv:4:52: recorded_on is 2012-10-03, more than a day from recorded_at, 2012-10-01T09:00:00Z. Mend the one that is wrong.",
      expect.stringMatching(/^referrals.csv:5:52: recorded_on is 2012-09-29, more than a day/u),
    ])
  })

  test("a row after a cell with a line end in it keeps its line", () => {
    expect(told(read(`${heading}\r\n"e-\r\n1",p-1\r\ne-2\r\n`))).toEqual([
      expect.stringMatching(/^referrals.csv:3:7: This row has 2 cells/u),
      expect.stringMatching(/^referrals.csv:4:4: This row has 1 cell,/u),
    ])
  })

  test("a file without any row", () => {
    expect(told(read("\n\n"))).toEqual([
      "referrals.csv: There is no row of headings. Start the file with one.",
    ])
  })

  test("an NHS number, without repeating it", () => {
    const [finding = ""] = told(read(`${heading}\n${row.replace("p-1", "9434765919")}\n`))
    expect(finding).toContain("expected a reference that is not an NHS number")
    expect(finding).not.toContain("9434765919")
  })
})
