const folder = import.meta.dirname

/** What the caseload under `data` was generated from. */
export const seed = 117

export const referralsFile = `${folder}/data/referrals.csv`
export const commandsFile = `${folder}/data/commands.ndjson`

/** What the demo writes. */
export const storeFile = `${folder}/out/str.sqlite`
export const rejectionsFile = `${folder}/out/rejections.ndjson`
