/** Told apart by people who see colours otherwise, too. After Okabe and Ito, 2008. */
const colours: Readonly<Record<string, string>> = {
  // How support stands.
  waiting: "#56b4e9",
  free: "#009e73",
  chargeable: "#cc79a7",
  exempt: "#0072b2",
  paused: "#999999",
  breached: "#d55e00",
  closed: "#4b5563",
  "for discussion": "#e69f00",
  // What a policy answers; "exempt" is both.
  accept: "#009e73",
  discuss: "#e69f00",
  signpost: "#56b4e9",
  decline: "#d55e00",
  "needs-more-information": "#999999",
  charge: "#cc79a7",
  "notice-first": "#f0e442",
}

/** The colour of what is shown, the same in every picture. */
export const colourOf = (shown: string | null): string => colours[shown ?? ""] ?? "#cccccc"
