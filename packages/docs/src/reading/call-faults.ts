import { type CommandDescription, describeCommands } from "@str-service/cli"
import { scripts, textOf } from "../repository.ts"
import { codeIn } from "./blocks.ts"
import { scriptIn } from "./shell.ts"

/**
 * What is wrong with the commands that the sentences of pages name: calls of `str` that name no
 * command or no flag of it, and scripts that do not exist.
 */
export const callFaults = async (pages: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  const commands = await describeCommands()
  return pages.flatMap((page) =>
    codeIn(textOf(page)).flatMap(({ code, line }) => {
      const why = whyNotCalled(code.split(" "), commands)
      return why === undefined ? [] : [`${page}:${line}: \`${code}\`: ${why}`]
    }),
  )
}

const whyNotCalled = (
  [program, ...words]: ReadonlyArray<string>,
  commands: ReadonlyArray<CommandDescription>,
): string | undefined => {
  if (program === "str" && words.length > 0) return whyNotOfStr(words, commands)
  if (program !== "npx" || words[0] !== "pnpm@12") return undefined
  const script = scriptIn(words)
  if (script === undefined || script.startsWith("<") || scripts.has(script)) return undefined
  return `there is no script "${script}".`
}

const ofEveryCommand = ["--help", "--version", "--completions"]

const whyNotOfStr = (
  words: ReadonlyArray<string>,
  commands: ReadonlyArray<CommandDescription>,
): string | undefined => {
  const deepest = commands
    .filter(({ path }) => path.slice(1).every((word, place) => word === words[place]))
    .toSorted((one, other) => other.path.length - one.path.length)[0]
  if (deepest === undefined) return "there is no such command."
  const rest = words.slice(deepest.path.length - 1)
  const isGroup = commands.some(
    ({ path }) => path.length > deepest.path.length && path.includes(deepest.path.at(-1) ?? ""),
  )
  if (isGroup && /^[a-z]/u.test(rest[0] ?? "")) return `there is no "${rest[0]}".`
  const known = new Set([...deepest.flags.map(({ name }) => name), ...ofEveryCommand])
  const strange = rest.find(
    (word) => /^--[a-z]/u.test(word) && !known.has(word.split("=")[0] ?? ""),
  )
  return strange === undefined ? undefined : `it has no flag ${strange}.`
}
