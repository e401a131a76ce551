import type { Day } from "@str-service/domain"
import { WorkerRole } from "@str-service/domain/schemas"
import type { WorkerCommandOf, WorkerReplacement } from "@str-service/domain/worker"
import fc from "fast-check"
import type { CodeSource } from "../arbitraries/codes.ts"
import { shape } from "../arbitraries/shape.ts"
import { trainingSteps } from "../arbitraries/training-steps.ts"

/** What a command of one type on a worker asks for. */
export type WorkerRequestOf<Type extends WorkerReplacement["type"]> = Pick<
  WorkerCommandOf<Type>,
  "type" | "data"
>

/** What any command on a worker but a correction asks for. */
export type WorkerRequest = {
  [Type in WorkerReplacement["type"]]: WorkerRequestOf<Type>
}[WorkerReplacement["type"]]

/** What arbitrary requests about workers are made from. */
export interface WorkerRequestSources {
  readonly days: fc.Arbitrary<Day>
  readonly codes: CodeSource
  readonly references: fc.Arbitrary<string>
}

/** Arbitrary requests about workers, by the type of their command. */
export const workerRequestsFrom = ({ days: on, codes, references }: WorkerRequestSources) => {
  const several = (code: fc.Arbitrary<string>) => fc.array(code, { maxLength: 3 })
  return {
    Appoint: request(
      "Appoint",
      shape({
        on,
        role: fc.constantFrom(...WorkerRole.literals),
        employer: codes("employers"),
        teams: several(codes("teams")),
        serviceAreas: several(codes("serviceAreas")),
      }),
    ),
    Redesignate: request("Redesignate", shape({ on })),
    CompleteTrainingStep: request(
      "CompleteTrainingStep",
      shape({ on, step: fc.constantFrom(...trainingSteps, "constructor") }),
    ),
    HoldSupervision: request("HoldSupervision", shape({ on, supervisor: references })),
    Leave: request("Leave", shape({ on })),
  } satisfies { readonly [Type in WorkerReplacement["type"]]: fc.Arbitrary<WorkerRequestOf<Type>> }
}

const request = <const Type extends WorkerReplacement["type"], Data>(
  type: Type,
  data: fc.Arbitrary<Data>,
): fc.Arbitrary<{ readonly type: Type; readonly data: Data }> =>
  data.map((value) => ({ type, data: value }))
