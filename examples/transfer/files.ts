const folder = import.meta.dirname

/** What the caseload under `data` was generated from. */
export const seed = 2012

export const casesFile = `${folder}/data/cases.csv`

/** Written by hand, as a manager would. */
export const stagesFile = `${folder}/data/stages.json`
