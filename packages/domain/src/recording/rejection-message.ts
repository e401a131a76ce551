import { nearest } from "../reading/nearest.ts"
import { vocabularies } from "../vocabulary/all.ts"
import type { RecordingRejection, UnknownCodes } from "./rejections.ts"

/** The rejections that any stream has, in a sentence or two; the stream as in `this episode`. */
export const recordingMessage = (rejection: RecordingRejection, stream: string): string => {
  switch (rejection._tag) {
    case "CommandAlreadyHandled":
      return `Command ${rejection.commandId} has already been handled in ${stream}. Give a new command an id of its own.`
    case "InFuture":
      return `${rejection.on} is later than today, ${rejection.today}. Record it once it has happened.`
    case "UnknownCodes":
      return rejection.codes.map(unknownCode).join(" ")
    case "EventNotFound":
      return `${capitalised(stream)} has no event ${rejection.target}. Check the event's id.`
    case "NotCorrectable":
      return `${rejection.eventType} (${rejection.target}) is worked out from other events and cannot be corrected itself. Correct those.`
    case "AlreadyWithdrawn":
      return `Event ${rejection.target} has been withdrawn. Record it anew.`
    case "WrongReplacement":
      return `${rejection.eventType} (${rejection.target}) is amended with what ${rejection.expected} supplies, not ${rejection.given}.`
  }
}

const unknownCode = ({
  vocabulary,
  code,
  known,
}: (typeof UnknownCodes.Type)["codes"][number]): string => {
  const [meant] = nearest(code, known)
  const hint =
    meant === undefined ? `The known codes are ${known.join(", ")}.` : `Did you mean ${meant}?`
  return `There is no ${vocabularies[vocabulary].one} ${code}. ${hint}`
}

const capitalised = (words: string): string => `${words[0]?.toUpperCase()}${words.slice(1)}`
