/** Told apart by people who see colours otherwise, too. After Okabe and Ito, 2008. */
const colours: Readonly<Record<string, string>> = {
  accept: "#009e73",
  discuss: "#e69f00",
  signpost: "#56b4e9",
  decline: "#d55e00",
  "needs-more-information": "#999999",
  charge: "#cc79a7",
  "notice-first": "#f0e442",
  exempt: "#0072b2",
}

/** The colour of an outcome, the same in every picture. */
export const colourOf = (outcome: string | null): string => colours[outcome ?? ""] ?? "#cccccc"
