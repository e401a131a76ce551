import type { TextCode } from "../reading/flaw.ts"
import type { FindingHelp } from "./finding-help.ts"

export const textFindings: { readonly [code in TextCode]: FindingHelp } = {
  "broken-json": {
    title: "The text is not JSON",
    explanation:
      "A sign is missing, or one stands where none can. Text stands in double quotes, entries are parted by commas, and each bracket is closed. Comments and a comma after the last entry are allowed. Where brackets or quotes are at fault, nothing further is checked until they are mended.",
    example: {
      in: "document",
      wrong: `"title": 'Our STR service'`,
      right: `"title": "Our STR service"`,
    },
  },
  "byte-order-mark": {
    title: "A byte-order mark stands before the text",
    explanation:
      "Some editors write an invisible mark at the start of a file, which many programs do not expect. Save the file as UTF-8 without it.",
    example: { in: "file", wrong: `saved as "UTF-8 with BOM"`, right: `saved as "UTF-8"` },
  },
  "not-utf-8": {
    title: "The file is not UTF-8",
    explanation:
      "In another encoding some letters would be read as others. Save the file as UTF-8. If a letter is shown as a box or a question mark afterwards, write it again.",
    example: { in: "file", wrong: `saved as "UTF-16"`, right: `saved as "UTF-8"` },
  },
  "duplicate-key": {
    title: "A key stands twice",
    explanation:
      "Other programs keep the last of the two and forget the first in silence. Keep the one that is meant.",
    example: {
      in: "document",
      wrong: `"title": "Our STR service", "title": "The STR service"`,
      right: `"title": "Our STR service"`,
    },
  },
  "inexact-number": {
    title: "A number would not be kept as it is written",
    explanation:
      "Computers keep about sixteen digits of a number, and round what is longer. Write a number that needs fewer.",
    example: {
      in: "facts",
      wrong: `"income": { "label": "Income", "type": "number", "max": 9007199254740993 }`,
      right: `"income": { "label": "Income", "type": "number", "max": 100000 }`,
    },
  },
  "nested-too-deep": {
    title: "The document is nested too deep",
    explanation:
      "No more than 64 levels of brackets in brackets are read, so that nothing is read that could not be followed. Give parts of a condition names of their own.",
    example: {
      in: "file",
      wrong: "a condition in a condition, a hundred levels deep",
      right: `the inner conditions named under "conditions"`,
    },
  },
  "too-large": {
    title: "The document is too large",
    explanation:
      "At most 1 MiB, 50,000 values, 1,000 entries in one pair of brackets, and 200 signs of a name are read. Split the policy, or shorten the name.",
    example: {
      in: "file",
      wrong: "a list of a thousand and one values",
      right: "a list of a few values",
    },
  },
}
