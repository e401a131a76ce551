import type { Vocabulary } from "./vocabulary.ts"

/** What support is about; goals are set in these areas too. */
export const supportAreas = {
  label: "Support areas",
  one: "support area",
  groups: [
    {
      label: "STR workers get involved in",
      source: "spec: STR workers will get involved in",
      terms: {
        "independent-living": "Promoting independent living",
        "social-inclusion": "Social inclusion within a recovery model",
        "daily-living": "Practical support with daily living",
        "ordinary-lives": "Living ordinary lives",
        "community-resources": "Gaining access to resources in the community",
        "control-of-treatment": "Being in control of one's treatment",
      },
    },
    {
      label: "STR workers help with",
      source: "spec: STR workers will help with",
      terms: {
        "budgeting-and-benefits": "Budgeting income, benefits and tax credits advice",
        "employment-and-housing": "Employment and housing issues",
        "internet-access": "Internet access",
        "leisure-and-fitness": "Leisure activities, exercise and fitness",
        "social-networks": "Social networks",
        "spirituality-and-identity": "Spirituality, creativity, ethnic and cultural identity",
      },
    },
    {
      label: "STR workers enable access to",
      source: "spec: STR workers enable access to",
      terms: {
        "self-help-groups": "Self-help groups",
        "medicines-management": "Medicines management",
        "health-checks": "Health checks",
        "nutrition-advice": "Good nutrition advice",
        "gp-and-dentist": "A GP and dentist",
        advocacy: "Advocacy",
        "health-promotion": "Health promotion: healthy eating, weight control, smoking cessation",
        "substance-misuse-advice": "Substance misuse advice",
      },
    },
  ],
} as const satisfies Vocabulary
