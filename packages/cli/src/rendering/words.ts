import {
  type Instant,
  labelOf,
  type Phase,
  type VocabularyName,
  vocabularies,
} from "@str-service/domain"

/** The label of a code; a code that a policy added stands for itself. */
export const termFor = (vocabulary: VocabularyName, code: string): string =>
  labelOf(vocabularies[vocabulary], code) ?? code

export const termsFor = (vocabulary: VocabularyName, codes: ReadonlyArray<string>): string =>
  codes.map((code) => termFor(vocabulary, code)).join(" · ")

/** A code of the core's own lists as words: `goals-met` as "goals met". */
export const spoken = (code: string): string => (code === "sis" ? "SIS" : code.replaceAll("-", " "))

const phases: Readonly<Record<Phase, string>> = {
  NotReferred: "not referred",
  Referred: "referred",
  InEnablement: "in enablement",
  InChargeable: "in chargeable support",
  Closed: "closed",
}

export const isPhase = (text: string): text is Phase => Object.hasOwn(phases, text)

export const phaseInWords = (phase: Phase): string => phases[phase]

/** A whole number as people read it: `12,000`. */
export const figure = (count: number): string => count.toLocaleString("en-GB")

/** `1 day`, `2 days`. */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string =>
  `${figure(count)} ${count === 1 ? noun : nouns}`

/** An instant, or the day that it ends. */
export const instantInWords = (instant: Instant): string =>
  instant.endsWith(endOfDay) ? `the end of ${instant.slice(0, -endOfDay.length)}` : instant

/** What follows a day in the last instant of it, in UTC. */
export const endOfDay = "T23:59:59.999999999Z" as const

/** Pence as pounds. */
export const pounds = (pence: number): string => `£${(pence / 100).toFixed(2)}`

/** A whole number written in digits, as people read it. */
export const inDigits = (digits: string): string => BigInt(digits).toLocaleString("en-GB")

/** `1 combination`, `12,000 combinations`, of a number in digits. */
export const combinations = (digits: string): string =>
  `${inDigits(digits)} combination${digits === "1" ? "" : "s"}`
