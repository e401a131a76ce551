/** The columns of a legacy caseload beside those of facts, by what they fill in of a case. */
export const columns = {
  case_id: { fills: "caseId", required: true },
  person_id: { fills: "personId", required: true },
  team: { fills: "team", required: true },
  service_area: { fills: "serviceArea", required: false },
  locality: { fills: "locality", required: false },
  started_on: { fills: "startedOn", required: true },
} as const

export type Column = keyof typeof columns

export const columnNames = Object.keys(columns) as ReadonlyArray<Column>

export const requiredColumns = columnNames.filter((name) => columns[name].required)
