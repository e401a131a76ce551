import type { Day } from "@str-service/domain"
import type { WorkerRole } from "@str-service/domain/worker"
import type { CommandRequest, WorkerCommandRequest } from "@str-service/service"

/** Something that was given to the service on a day: about an episode, or about a worker. */
export type Told =
  | { readonly today: Day; readonly episode: CommandRequest }
  | { readonly today: Day; readonly worker: WorkerCommandRequest }

const actor = "lead-1"

interface Post {
  readonly role: WorkerRole
  readonly employer: "council" | "health"
  readonly teams: ReadonlyArray<string>
}

const appointed = (on: Day, workerId: string, post: Post): Told => ({
  today: on,
  worker: {
    type: "Appoint",
    data: { on, ...post, serviceAreas: ["crisis-services"] },
    workerId,
    actor,
    commandId: `appoint-${workerId}`,
  },
})

const redesignated = (on: Day, workerId: string): Told => ({
  today: on,
  worker: { type: "Redesignate", data: { on }, workerId, actor },
})

const trained = (on: Day, workerId: string, step: string): Told => ({
  today: on,
  worker: { type: "CompleteTrainingStep", data: { on, step }, workerId, actor },
})

const supervised = (on: Day, workerId: string): Told => ({
  today: on,
  worker: { type: "HoldSupervision", data: { on, supervisor: actor }, workerId, actor },
})

const left = (today: Day, on: Day, workerId: string): Told => ({
  today,
  worker: { type: "Leave", data: { on }, workerId, actor },
})

const facts = { inCrisis: true, expectedNeed: "short-term", livesInBorough: true, age: 41 }

const referred = (on: Day, number: number, team: string): Told => ({
  today: on,
  episode: {
    type: "Refer",
    data: { on, personId: `person-${number}`, team, facts },
    episodeId: `episode-${number}`,
    actor,
  },
})

const assigned = (on: Day, number: number, workerId: string): Told => ({
  today: on,
  episode: {
    type: "AssignWorker",
    data: { on, workerId },
    episodeId: `episode-${number}`,
    actor,
  },
})

const closed = (on: Day, number: number): Told => ({
  today: on,
  episode: {
    type: "Close",
    data: { on, reason: "goals-met", outcome: "supporting-self" },
    episodeId: `episode-${number}`,
    actor,
  },
})

/** An appointment that was recorded as of an STR worker and is found to be of the older scheme. */
const foundToBeCss = (today: Day, on: Day, workerId: string, post: Post): Told => ({
  today,
  worker: {
    type: "Amend",
    data: {
      target: `appoint-${workerId}/0`,
      reason: "entered-wrongly",
      to: {
        type: "Appoint",
        data: { on, ...post, role: "css", serviceAreas: ["crisis-services"] },
      },
    },
    workerId,
    actor,
  },
})

const mistaken: Post = { role: "str", employer: "health", teams: ["recovery"] }

/**
 * Spring and early summer of 2025 in a made-up borough whose policy lets only STR workers hold
 * episodes: five workers, of whom one leaves and one turns out to be of the older scheme, and nine
 * episodes.
 */
export const story: ReadonlyArray<Told> = [
  appointed("2025-04-01", "worker-1", {
    role: "str",
    employer: "council",
    teams: ["access", "recovery"],
  }),
  appointed("2025-04-01", "worker-2", { role: "css", employer: "council", teams: ["access"] }),
  appointed("2025-04-07", "worker-3", mistaken),
  appointed("2025-04-14", "worker-4", { role: "str", employer: "health", teams: ["access"] }),
  trained("2025-04-08", "worker-1", "induction"),
  trained("2025-04-09", "worker-3", "induction"),
  referred("2025-04-22", 1, "access"),
  assigned("2025-04-23", 1, "worker-1"),
  supervised("2025-04-29", "worker-1"),
  redesignated("2025-05-01", "worker-2"),
  referred("2025-05-06", 2, "recovery"),
  assigned("2025-05-07", 2, "worker-3"),
  supervised("2025-05-12", "worker-4"),
  trained("2025-05-13", "worker-1", "listening"),
  referred("2025-05-14", 3, "access"),
  assigned("2025-05-15", 3, "worker-2"),
  referred("2025-05-19", 4, "access"),
  assigned("2025-05-20", 4, "worker-4"),
  referred("2025-05-26", 5, "access"),
  assigned("2025-05-27", 5, "worker-4"),
  supervised("2025-05-27", "worker-1"),
  referred("2025-06-02", 6, "recovery"),
  supervised("2025-06-03", "worker-2"),
  closed("2025-06-06", 1),
  trained("2025-06-10", "worker-1", "safety"),
  referred("2025-06-11", 7, "access"),
  assigned("2025-06-12", 7, "worker-1"),
  supervised("2025-06-24", "worker-1"),
  referred("2025-06-25", 8, "access"),
  // Nobody had told the service yet that this worker's last day had been two days before.
  assigned("2025-06-26", 8, "worker-4"),
  left("2025-06-27", "2025-06-24", "worker-4"),
  foundToBeCss("2025-06-27", "2025-04-07", "worker-3", mistaken),
  appointed("2025-06-30", "worker-5", { role: "str", employer: "council", teams: ["recovery"] }),
  referred("2025-07-01", 9, "recovery"),
]
