/** What we use of MiniSat in JavaScript; the package brings no types of its own. */
declare module 'logic-solver' {
  type Formula = string | { readonly type?: string };
  interface Bits {
    readonly bits: Formula[];
  }
  interface Solution {
    getTrueVars(): string[];
    getWeightedSum(formulas: Formula[], weights: number | number[]): number;
  }
  interface Solver {
    require(...formulas: Formula[]): void;
    solve(): Solution | null;
    solveAssuming(formula: Formula): Solution | null;
  }
  const Logic: {
    TRUE: Formula;
    FALSE: Formula;
    Solver: new () => Solver;
    and(...formulas: Formula[]): Formula;
    or(...formulas: Formula[]): Formula;
    not(formula: Formula): Formula;
    exactlyOne(...formulas: Formula[]): Formula;
    sum(...formulas: Formula[]): Bits;
    constantBits(number: number): Bits;
    lessThanOrEqual(one: Bits, other: Bits): Formula;
    disablingAssertions<Result>(run: () => Result): Result;
  };
  export default Logic;
  export type { Formula, Solver };
}
