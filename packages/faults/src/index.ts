export { cycles } from "./cycles.ts"
export { type Following, startFollowing } from "./following.ts"
export { type KilledWriters, killWriters, type WriterFaults } from "./kill-writers.ts"
export {
  type Acknowledged,
  type Kept,
  mustHaveKept,
  mustHaveKeptInTheEnd,
} from "./must-have-kept.ts"
export { writeUntilKilled } from "./write-until-killed.ts"
export { startWriting, type Writing } from "./writing.ts"
