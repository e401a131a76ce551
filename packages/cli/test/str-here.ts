import { callStr } from "@str-service/cli"

/** What became of one call in this process. */
export interface Called {
  readonly isWell: boolean
  readonly stdout: string
  readonly stderr: string
}

/** Calls `str` in this process, which spares its start. */
export const strHere = async (args: ReadonlyArray<string>): Promise<Called> => {
  const { status, stdout, stderr } = await callStr(args)
  return { isWell: status === 0, stdout, stderr }
}
