import { colourOf } from "../../pictures/colours.ts"
import { type Markup, markup } from "../../pictures/html.ts"

/** What the colours of a picture stand for: what is shown, and how it is called. */
export const legend = (entries: ReadonlyArray<readonly [shown: string, name: string]>): Markup =>
  markup`<ul class="legend">${entries.map(
    ([shown, name]) =>
      markup`<li><span style="background:${colourOf(shown)};border-color:${colourOf(shown)}"></span>${name}</li>`,
  )}</ul>`
