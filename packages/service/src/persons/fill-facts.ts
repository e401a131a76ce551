import type { Day, EpisodeCommand, Policies, SuppliedFacts } from "@str-service/domain"
import type { Standing } from "./person-index.ts"

/** What a command says of a referral; `null` for a command that says nothing of one. */
export const referralIn = (command: EpisodeCommand): { on: Day; personId: string } | null => {
  if (command.type === "Refer") return command.data
  if (command.type !== "Amend") return null
  return command.data.to.type === "Refer" ? command.data.to.data : null
}

/**
 * The command with what the service itself knows of the person: `hasOpenEpisode` and
 * `daysSinceLastEnablement`, where the policy in force on the day of the referral knows such facts. What
 * somebody supplied stands; who was never in enablement has no number of days.
 */
export const withStanding = (
  command: EpisodeCommand,
  standing: Standing,
  policies: Policies,
): EpisodeCommand => {
  if (command.type === "Refer") {
    const { data } = command
    return { ...command, data: { ...data, facts: filled(data.facts, data.on, standing, policies) } }
  }
  if (command.type !== "Amend" || command.data.to.type !== "Refer") return command
  const { to } = command.data
  const facts = filled(to.data.facts, to.data.on, standing, policies)
  return { ...command, data: { ...command.data, to: { ...to, data: { ...to.data, facts } } } }
}

const filled = (
  supplied: SuppliedFacts,
  on: Day,
  { hasOpenEpisode, daysSinceLastEnablement }: Standing,
  policies: Policies,
): SuppliedFacts => {
  const policy = policies.inForceOn(on)
  const known = {
    hasOpenEpisode,
    ...(daysSinceLastEnablement === null ? {} : { daysSinceLastEnablement }),
  }
  const taken = Object.entries(known).filter(
    ([name, value]) => policy !== undefined && policy.refuseFacts({ [name]: value }).length === 0,
  )
  return { ...Object.fromEntries(taken), ...supplied }
}
