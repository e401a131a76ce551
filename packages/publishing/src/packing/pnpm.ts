import { spawnSync } from "node:child_process"

/** Runs pnpm, and tells what it said only where it failed. */
export const pnpm = (cwd: string, ...args: ReadonlyArray<string>): void => {
  const { status, stdout, stderr } = spawnSync("npx", ["pnpm@12", ...args], {
    cwd,
    env: { ...process.env, npm_config_yes: "true" },
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(`pnpm ${args.join(" ")}, in ${cwd}:\n${stdout}${stderr}`)
}
