export { type KilledWriters, killWriters, type WriterFaults } from "./kill-writers.ts"
export { type Acknowledged, mustHaveKept } from "./must-have-kept.ts"
export { writeUntilKilled } from "./write-until-killed.ts"
