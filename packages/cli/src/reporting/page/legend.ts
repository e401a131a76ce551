import { colourOf } from "./colours.ts"
import { type Markup, markup } from "./html.ts"

/** What the colours of a picture stand for: what is shown, and how it is called. */
export const legend = (entries: ReadonlyArray<readonly [shown: string, name: string]>): Markup =>
  markup`<ul class="legend">${entries.map(
    ([shown, name]) =>
      markup`<li><span style="background:${colourOf(shown)};border-color:${colourOf(shown)}"></span>${name}</li>`,
  )}</ul>`
