/**
 * The facts that the episode itself tells a policy, so that nobody types them twice: the referring
 * team's code, and the days of the referral and of the starts so far. They cannot be recorded as
 * facts of the referral.
 */
export const episodeFacts = [
  "team",
  "referredOn",
  "enablementStartedOn",
  "chargeableStartedOn",
] as const
export type EpisodeFact = (typeof episodeFacts)[number]
