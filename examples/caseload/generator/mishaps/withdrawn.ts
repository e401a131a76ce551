import type { CommandOf, CorrectableBody } from "@str-service/domain"
import type { LateRequest } from "../recording/diary.ts"
import { latestOf } from "./occasion.ts"

/** A request to take back the latest event of a type, where there is one. */
export const withdrawLatest =
  (type: CorrectableBody["type"], reason: CommandOf<"Withdraw">["data"]["reason"]): LateRequest =>
  (state) => {
    const event = latestOf(state, type)
    return event === null
      ? null
      : { type: "Withdraw", data: { target: event.metadata.eventId, reason } }
  }
