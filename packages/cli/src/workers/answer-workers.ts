import { asOfWorkers, type WorkerView } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { printRows } from "../asking/answer.ts"
import { type AskingInput, questionIn } from "../asking/asking-input.ts"
import { orRefuse } from "../episodes/reading.ts"
import { loadPolicies } from "../policies/load-policies.ts"
import { refuse } from "../refusal.ts"
import { renderRows } from "../rendering/rows.ts"
import { mustBeTeam, workersIn } from "./workers-in.ts"

/** What every command that asks about workers alone is given. */
export interface WorkersInput
  extends Pick<AskingInput, "store" | "on" | "known" | "team" | "json" | "csv"> {
  readonly workers: Option.Option<string>
}

/** What a command makes of the rows of a view of workers. */
interface AnsweringOfWorkers<Row, Named> {
  readonly view: WorkerView<Row, Named>
  readonly options: Named
  /** A line for people that says what the rows come to. */
  readonly tally?: (rows: ReadonlyArray<Row>) => string
}

/** Asks a view of the workers and prints its rows. */
export const answerOfWorkers = Effect.fnUntraced(function* <
  Row extends object,
  Named extends object,
>(input: WorkersInput, { view, options, tally }: AnsweringOfWorkers<Row, Named>) {
  if (Option.isSome(input.workers) && Option.isSome(input.store)) {
    return yield* refuse(
      "--store",
      "Workers are read from one place. Leave --workers or --store out.",
    )
  }
  const question = yield* questionIn({
    ...input,
    events: input.workers,
    worker: Option.none(),
    strict: true,
  })
  const { source, asking, now } = question
  const states = yield* workersIn(source)
  yield* mustBeTeam(source, asking.team, states)
  const rows = asOfWorkers(asking, now)(view, options).rowsOf(states.values())
  yield* printRows(input, view.row, rows, () =>
    renderRows({ view, rows, question: asking, tally: tally?.(rows) }),
  )
})

/** The versions of the policy that a command names. */
export const policiesIn = (name: string) =>
  Effect.flatMap(
    Effect.promise(() => loadPolicies(name)),
    orRefuse,
  )
