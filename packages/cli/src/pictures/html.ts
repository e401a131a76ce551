/** Markup: text that needs no escaping any more. */
export interface Markup {
  readonly html: string
}

/** Markup of a template; what is put into it is escaped, unless it is markup itself. */
export const markup = (
  parts: TemplateStringsArray,
  ...values: ReadonlyArray<string | number | Markup | ReadonlyArray<Markup>>
): Markup => ({
  html: parts
    .map((part, place) => part + (place < values.length ? shown(values[place]) : ""))
    .join(""),
})

const shown = (value: string | number | Markup | ReadonlyArray<Markup> | undefined): string => {
  if (value === undefined) return ""
  if (typeof value === "number") return value.toLocaleString("en-GB")
  if (typeof value === "string") return value.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign)
  return "html" in value ? value.html : value.map(({ html }) => html).join("")
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** A picture that was drawn, described for those who do not see it. */
export const picture = (svg: string, description: string): Markup =>
  markup`<figure role="img" aria-label="${description}">${{ html: svg }}<figcaption>${description}</figcaption></figure>`
