/** The columns of a referrals file beside those of facts, by what they fill in of a command. */
export const columns = {
  episode_id: { fills: "metadata.episodeId", required: true },
  person_id: { fills: "data.personId", required: true },
  referred_on: { fills: "data.on", required: true },
  team: { fills: "data.team", required: true },
  service_area: { fills: "data.serviceArea", required: false },
  recorded_at: { fills: "metadata.now", required: true },
  recorded_on: { fills: "metadata.today", required: false },
  recorded_by: { fills: "metadata.actor", required: true },
} as const

export type Column = keyof typeof columns

export const columnNames = Object.keys(columns) as ReadonlyArray<Column>

export const requiredColumns = columnNames.filter((name) => columns[name].required)
