const folder = import.meta.dirname

/** What the caseload under `data` was generated from. */
export const seed = 20121001

export const referralsFile = `${folder}/data/referrals.csv`
export const commandsFile = `${folder}/data/commands.ndjson`

/** Where the demo writes. */
export const outFolder = `${folder}/out`
