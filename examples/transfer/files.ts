const folder = import.meta.dirname

/** What the caseloads under `data` were generated from. */
export const seed = 2012

/** The caseload in September, before the first stage. */
export const septemberFile = `${folder}/data/september.csv`

/** The same in November, with two stages gone. */
export const novemberFile = `${folder}/data/november.csv`
