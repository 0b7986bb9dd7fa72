/** Hands that were counted: question → answer → how many. The answer '' leaves the question undecided. */
export type Hands = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const UNDECIDED = '';

export const handsFor = (hands: Hands, issue: string, option: string): number => hands[issue]?.[option] ?? 0;

export const allHands = (hands: Hands, issue: string): number =>
  Object.values(hands[issue] ?? {}).reduce((sum, count) => sum + count, 0);

/** The same hands but for one answer. Never fewer than none. */
export const withHands = (hands: Hands, issue: string, option: string, count: number): Hands => ({
  ...hands,
  [issue]: { ...hands[issue], [option]: Math.max(0, Math.min(MOST_HANDS, count)) },
});

/** No class is larger; a mistyped number stays readable on the projector. */
export const MOST_HANDS = 999;
