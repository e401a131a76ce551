/** A mark of a picture: SVG text. */
export type Mark = string

const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0)};`)

/** The kinds of days and phases that pictures show, each with a colour of its own. */
export type Shade = "plain" | "waiting" | "free" | "chargeable" | "closed"

export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Area extends Spot {
  readonly width: number
  readonly height: number
}

export const words = (
  { x, y }: Spot,
  text: string,
  kind: "middle" | "start" | "end" | "small" | "small start" | "small end" | "strong" = "middle",
): Mark => `<text x="${x}" y="${y}" class="${kind}">${escaped(text)}</text>`

export const box = ({ x, y, width, height }: Area, shade: Shade, radius = 8): Mark =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" class="${shade}"/>`

/** A line that ends in an arrow's head; `path` is SVG's. */
export const arrow = (path: string): Mark => `<path d="${path}" class="arrow"/>`

export const line = (from: Spot, to: Spot, kind: "axis" | "limit"): Mark =>
  `<path d="M${from.x} ${from.y}L${to.x} ${to.y}" class="${kind}"/>`

export const dot = ({ x, y }: Spot): Mark => `<circle cx="${x}" cy="${y}" r="5" class="dot"/>`

const light =
  "--ink:#1d1d1f;--faint:#5b6270;--edge:#9aa1ad;--plain:#f3f4f6;--waiting:#cdeafb;--free:#b6e8d7;--chargeable:#f1d3e4;--closed:#dfe2e7;--limit:#b84700"
const dark =
  "--ink:#ececf0;--faint:#a9b0bd;--edge:#6d7583;--plain:#26282e;--waiting:#17496a;--free:#0b5a45;--chargeable:#6d3456;--closed:#3a3f49;--limit:#ff9a5c"

/** The colours of pictures, for a page that is light or dark by a class of its own. */
export const coloursOfPage = `.str-picture{${light}}\n.dark .str-picture{${dark}}\n`

const coloursOfFile = `<style>.str-picture{${light}}@media(prefers-color-scheme:dark){.str-picture{${dark}}}</style>`

const looks =
  "<style>.str-picture{font:14px system-ui,sans-serif}.str-picture text{fill:var(--ink);text-anchor:middle}.str-picture .start{text-anchor:start}.str-picture .end{text-anchor:end}.str-picture .small{font-size:12px;fill:var(--faint)}.str-picture .strong{font-weight:600}.str-picture rect{stroke:var(--edge)}.str-picture .plain{fill:var(--plain)}.str-picture .waiting{fill:var(--waiting)}.str-picture .free{fill:var(--free)}.str-picture .chargeable{fill:var(--chargeable)}.str-picture .closed{fill:var(--closed)}.str-picture path{fill:none;stroke:var(--faint);stroke-width:1.5}.str-picture .arrow{marker-end:url(#head)}.str-picture .limit{stroke:var(--limit);stroke-dasharray:5 4;stroke-width:2}.str-picture .dot{fill:var(--ink)}.str-picture marker path{fill:var(--faint);stroke:none}</style>"

const head = `<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>`

/** A picture, described for those who do not see it, as a file that follows the reader's colours. */
export const picture = (
  description: string,
  { width, height }: { readonly width: number; readonly height: number },
  marks: ReadonlyArray<Mark>,
): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" class="str-picture" role="img" aria-label="${escaped(description)}">`,
    coloursOfFile,
    looks,
    head,
    ...marks,
    "</svg>\n",
  ].join("\n")

/** The same picture within a page, whose colours it then has. */
export const withinPage = (svg: string): string =>
  svg.replace(coloursOfFile, "").replaceAll("\n", "")
