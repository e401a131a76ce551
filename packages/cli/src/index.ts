export { type Called, callStr } from "./command/call-str.ts"
export {
  type CommandDescription,
  describeCommands,
  type WordDescription,
} from "./command/describe-commands.ts"
export { readCommands } from "./commands/read-commands.ts"
export { readEvents } from "./events/read-events.ts"
export { openFile, type SourceFile } from "./files/source-file.ts"
export { type Output, writeWhole } from "./files/write-whole.ts"
export { describeFinding, type Finding, type Place } from "./findings/finding.ts"
export { loadPolicies } from "./policies/load-policies.ts"
export { readReferrals } from "./referrals/read-referrals.ts"
export { renderDueList } from "./rendering/due-list.ts"
export { eventInWords } from "./rendering/event-words.ts"
export { renderRejections } from "./rendering/rejections.ts"
export { renderSummary } from "./rendering/summary.ts"
export { renderTimeline } from "./rendering/timeline.ts"
export {
  mergeByInstant,
  type RejectedCommand,
  type Run,
  runEpisodes,
} from "./running/run-episodes.ts"
export { cut } from "./simulating/cuts.ts"
export { type ByteRange, type LineBlock, lineBlocks } from "./simulating/line-blocks.ts"
export { type Report, reportOf } from "./simulating/report.ts"
export { type FileQuestion, type SimulatedFile, simulateFile } from "./simulating/simulate-file.ts"
export { simulateLines } from "./simulating/simulate-lines.ts"
