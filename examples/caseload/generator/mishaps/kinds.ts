import { recordedUntil } from "../calendar/period.ts"
import type { Life, Turn } from "../referrals/life.ts"

// The kinds of lives that mishaps tell apart.

/** A life in which support started; its last day is known from the outset, if not recorded yet. */
export interface SupportedLife extends Life {
  readonly workerId: string
  readonly enablement: Turn
  readonly closing: Turn
}

/** A life in which chargeable support followed. */
export interface ChargedLife extends SupportedLife {
  readonly chargeable: Turn
}

/** A life that is closed, or will be, without support. */
export interface UnstartedLife extends Life {
  readonly enablement: null
  readonly closing: Turn
}

export const isAny = (life: Life): life is Life => life.referrals.length > 0

export const isSupported = (life: Life): life is SupportedLife =>
  life.workerId !== null && life.enablement !== null && life.closing !== null

export const isCharged = (life: Life): life is ChargedLife =>
  isSupported(life) && life.chargeable !== null

export const isUnstarted = (life: Life): life is UnstartedLife =>
  life.enablement === null && life.closing !== null

/** Whether the closing is on record before the two years are over. */
export const isEnded = ({ closing }: Life): boolean =>
  closing !== null && closing.entry.at.day <= recordedUntil
