import type { EpisodeCommand } from "@str-service/domain"

/** Contacts typed in for episodes that do not exist: somebody mistyped the number. */
export const astray: ReadonlyArray<EpisodeCommand> = [
  ["ep-9041", "2013-02-14T15:20:00Z", "2013-02-14"] as const,
  ["ep-1402", "2014-01-22T10:05:00Z", "2014-01-22"] as const,
].map(([episodeId, now, today]) => ({
  type: "RecordSupport",
  data: {
    on: today,
    minutes: 30,
    mode: "telephone",
    setting: "home",
    areas: ["daily-living"],
    activities: ["spending-time"],
    workerId: "w-03",
  },
  metadata: { episodeId, commandId: `${episodeId}:1`, now, today, actor: "w-03" },
}))
