import { withHands, type Hands } from '../model/hands.ts';
import type { Scenario } from '../model/scenario.ts';

/** Hands as they are being counted. Nowhere stored: they are there while this page is. */
export interface Counting {
  readonly hands: Hands;
  count: (issue: string, option: string, hands: number) => void;
  clear: (issue: string) => void;
}

const counting = new WeakMap<Scenario, Counting>();

/** The hands counted on the slides of a scenario, found again after another screen was looked at. */
export function handsOn(scenario: Scenario): Counting {
  const known = counting.get(scenario) ?? countHands();
  counting.set(scenario, known);
  return known;
}

function countHands(): Counting {
  let hands = $state.raw<Hands>({});
  return {
    get hands() {
      return hands;
    },
    count: (issue, option, count) => (hands = withHands(hands, issue, option, count)),
    clear: (issue) => (hands = { ...hands, [issue]: {} }),
  };
}
