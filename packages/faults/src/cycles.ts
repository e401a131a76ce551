/** How often a fault is tried in a run. */
export const cycles = process.env["STR_LONG"] === "1" ? 50 : 3
