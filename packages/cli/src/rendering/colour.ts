import { styleText } from "node:util"

type Style = Parameters<typeof styleText>[0]

const as =
  (style: Style) =>
  (text: string): string =>
    styleText(style, text)

// `styleText` leaves text plain where standard output is no terminal or NO_COLOR is set.
export const strong = as("bold")
export const faint = as("dim")
export const good = as("green")
export const warning = as("yellow")
export const bad = as(["red", "bold"])
export const free = as("green")
export const chargeable = as("magenta")
export const paused = as("blue")
export const exempt = as("cyan")
