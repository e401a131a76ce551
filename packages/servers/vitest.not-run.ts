import type { Reporter, TestModule } from "vitest/node"

/** Lists last what was not run and why: tests of servers that are not installed, by their notes. */
export class NotRunReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>): void {
    const notRun = modules.flatMap((module) =>
      [...module.children.allTests("skipped")].map((test) => {
        const result = test.result()
        return { name: test.fullName, note: result.state === "skipped" ? result.note : undefined }
      }),
    )
    for (const [note, tests] of Map.groupBy(notRun, (test) => test.note ?? "No reason is given.")) {
      process.stdout.write(`\nNot run: ${tests.map(({ name }) => name).join("; ")}.\n${note}\n`)
    }
  }
}
