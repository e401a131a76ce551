/** The steps that the pathways of arbitrary policies are made of. */
export const trainingSteps = ["induction", "listening", "safety"] as const
