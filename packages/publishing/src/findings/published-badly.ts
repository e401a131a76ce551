import { publint } from "publint"
import { formatMessage } from "publint/utils"

/** What publint says of a tarball, its suggestions among it. */
export const publishedBadly = async (
  tarball: Uint8Array<ArrayBuffer>,
): Promise<ReadonlyArray<string>> => {
  const { messages, pkg } = await publint({
    pack: { tarball: tarball.buffer },
    level: "suggestion",
    strict: true,
  })
  return messages.map(
    (message) => `${message.code}: ${formatMessage(message, pkg, { color: false }) ?? ""}`,
  )
}
