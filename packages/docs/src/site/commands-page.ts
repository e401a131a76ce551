import { type CommandDescription, describeCommands, type WordDescription } from "@str-service/cli"
import type { Page } from "./page.ts"
import { tableOf } from "./table.ts"

/** Every command of `str` with what it takes, from the command itself. */
export const commandsPage = async (): Promise<Page> => {
  const commands = await describeCommands()
  const isGroup = ({ path }: CommandDescription): boolean =>
    commands.some(
      (other) =>
        other.path.length > path.length && path.every((word, place) => word === other.path[place]),
    )
  const [whole, ...others] = commands
  return {
    path: "reference/commands.md",
    text: [
      "# The commands",
      ...(whole?.description.split("\n\n") ?? []),
      "Each is told here as `--help` tells it.",
      ...others.flatMap((command) => (isGroup(command) ? group(command) : one(command))),
    ].join("\n\n"),
  }
}

const group = ({ path, description }: CommandDescription): ReadonlyArray<string> => [
  `## ${path.join(" ")}`,
  description,
]

const one = (command: CommandDescription): ReadonlyArray<string> => [
  `### ${command.path.join(" ")}`,
  command.description,
  `\`\`\`text\n${command.usage}\n\`\`\``,
  ...words("Argument", command.args),
  ...words("Flag", command.flags),
  ...command.examples.map(
    ({ command: call, description }) => `${description}:\n\n\`\`\`sh\n${call}\n\`\`\``,
  ),
]

const words = (kind: string, described: ReadonlyArray<WordDescription>): ReadonlyArray<string> =>
  described.length === 0
    ? []
    : [
        tableOf(
          [kind, "", ""],
          described.map(({ name, type, required, description }) => [
            `\`${name}\``,
            `${type === "boolean" ? "" : type}${required ? " (needed)" : ""}`,
            description,
          ]),
        ),
      ]
