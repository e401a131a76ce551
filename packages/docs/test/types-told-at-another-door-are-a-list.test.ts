import { expect, test } from "vitest"
import { listTypesToldElsewhere } from "../src/site/types-told-elsewhere.ts"

const page = `## Functions

<a id="adddays"></a>

### addDays()

***

## References

<a id="day"></a>

### Day

Re-exports [Day](./domain-schemas.md#day-1)

***

<a id="facts-3"></a>

### Facts

Re-exports [Facts](./domain-schemas.md#facts-9)
`

const schemas = `| <a id="facts"></a> \`facts\` | what is known |

<a id="day"></a>

### Day

<a id="facts-2"></a>

### Facts

## Variables

<a id="day-1"></a>

### Day
`

test("each leads to where the type is told, and not to its schema or a field of its name", () => {
  const listed = listTypesToldElsewhere(page, new Map([["./domain-schemas.md", schemas]]))
  expect(listed).not.toContain("Re-exports")
  expect(listed).toContain('- <a id="day"></a>[`Day`](./domain-schemas.md#day)\n')
  expect(listed).toContain('- <a id="facts-3"></a>[`Facts`](./domain-schemas.md#facts-2)\n')
})

test("what is told at the door itself stays as it is", () => {
  const own = page.slice(0, page.indexOf("## References"))
  expect(listTypesToldElsewhere(own, new Map())).toBe(own)
  expect(listTypesToldElsewhere(page, new Map())).toContain(own)
})
