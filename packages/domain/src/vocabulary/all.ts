import { activities } from "./activities.ts"
import { employers } from "./employers.ts"
import { exemptionGrounds } from "./exemption-grounds.ts"
import { judgementReasons } from "./judgement-reasons.ts"
import { serviceAreas } from "./service-areas.ts"
import { settings } from "./settings.ts"
import { supportAreas } from "./support-areas.ts"
import { teams } from "./teams.ts"
import type { Vocabulary, VocabularyName } from "./vocabulary.ts"

/** Every vocabulary that a policy may add codes to, by its name. */
export const vocabularies = {
  teams,
  serviceAreas,
  settings,
  activities,
  supportAreas,
  judgementReasons,
  exemptionGrounds,
  employers,
} as const satisfies { readonly [name in VocabularyName]: Vocabulary }
