import * as Command from "effect/cli/Command"
import { doctor } from "./doctor.ts"
import { episodes } from "./episodes.ts"
import { example } from "./example.ts"
import { person } from "./person.ts"
import { policy } from "./policy.ts"
import { store } from "./store.ts"
import { transfer } from "./transfer.ts"
import { workersCommand } from "./workers.ts"

/** The whole command. What a subcommand does is loaded when it is called. */
export const str = Command.make("str").pipe(
  Command.withDescription(
    "Support, Time and Recovery: episodes of support, decided by dated policy.\n\nExit status: 0 all went well; 1 some commands were rejected and the rest was written, or something was found wrong; 2 nothing was done, and the message says why; 130 interrupted. Colours are left out with NO_COLOR set and in pipes. With STR_STACK=1 a fault of str itself shows its stack.",
  ),
  Command.withSubcommands([
    episodes,
    workersCommand,
    policy,
    store,
    person,
    transfer,
    example,
    doctor,
  ]),
)
