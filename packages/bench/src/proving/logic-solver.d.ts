/** What is used here of MiniSat, as logic-solver 2 brings it to JavaScript. */
declare module "logic-solver" {
  const logic: logic.Logic
  namespace logic {
    /** A name, which is true or false, or what is made of others. */
    type Formula = string | { readonly operands?: ReadonlyArray<Formula> }
    interface Solver {
      readonly require: (formula: Formula) => void
      readonly solveAssuming: (formula: Formula) => object | null
    }
    interface Logic {
      readonly and: (parts: ReadonlyArray<Formula>) => Formula
      readonly or: (parts: ReadonlyArray<Formula>) => Formula
      readonly not: (part: Formula) => Formula
      readonly exactlyOne: (parts: ReadonlyArray<Formula>) => Formula
      readonly implies: (one: Formula, other: Formula) => Formula
      readonly Solver: new () => Solver
    }
  }
  export = logic
}
