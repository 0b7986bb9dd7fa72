/** A slide of the deal: one question, its answers with their keys, and what each party's record makes of one of them. */
import type { Problem } from '../engine/compile.ts';
import type { Judgement, Ruling } from '../engine/judge.ts';
import { reopen, settle } from '../engine/settle.ts';
import type { Deal } from '../model/deal.ts';
import { UNDECIDED } from '../model/hands.ts';
import type { Lens } from '../model/lens.ts';
import type { Issue, Judged, Position, Scenario } from '../model/scenario.ts';
import type { Status } from '../model/verdict.ts';
import { inSentence } from './naming.ts';
import { linesOf, type Cell } from './rows.ts';
import { verdictWord, type Bit } from './say.ts';
import { PRESENT, REACTION } from './words.present.ts';

/** One letter an answer. H and T do something else. */
const LETTERS = 'ABCDEFGIJKLMNOPQRSUVWXYZ';

export interface Choice {
  /** '' leaves the question undecided. */
  id: string;
  /** None where there are more answers than letters. */
  letter: string | undefined;
  label: string;
  unproposed?: true | undefined;
  status: Status | undefined;
}

export const choicesOn = ({ id, options }: Issue, { options: statuses }: Judgement): Choice[] => [
  ...options.map((option, at) => ({
    id: option.id,
    letter: LETTERS[at],
    label: option.label,
    unproposed: option.unproposed,
    status: statuses[id]?.[option.id],
  })),
  {
    id: UNDECIDED,
    letter: LETTERS[options.length],
    label: PRESENT.undecided,
    status: undefined,
  },
];

/** A slide for every question that can still arise. */
export const slidesOf = (issues: readonly Issue[], { silent }: Judgement): Issue[] =>
  issues.filter(({ id }) => !silent.includes(id));

/** The deal with one answer to one question, or without any. */
export const dealTaking = (problem: Problem, deal: Deal, issue: string, option: string): Deal =>
  (option === UNDECIDED ? reopen(problem, deal, issue) : settle(problem, deal, { issue, option })).deal;

/** What each party has on record on a question, red lines first; positions of a question that hangs on it stand there. */
export function cellsOn(scenario: Scenario, judgement: Judgement, lens: Lens, issue: Issue): Cell[] {
  const unfolded = new Set([issue.id]);
  const [line] = linesOf({ scenario, judgement, lens, issues: [issue], byTopic: false, shut: new Set(), unfolded });
  return line?.is === 'row' ? line.cells : [];
}

/** "crosses this red line", after "the deal …"; an open verdict as its reason. */
export const reactionSaid = (scenario: Scenario, position: Judged, ruling: Ruling, row: string): string =>
  ruling.verdict === 'open' ? verdictWord(scenario, position, ruling, row) : REACTION[position.kind][ruling.verdict];

/** What a cell says when it is revealed, as it is read out. */
export function cellSaid(scenario: Scenario, { spots, said }: Cell, judgement: Judgement, row: string): string[] {
  const judged = spots.flatMap(({ position }) => {
    const ruling = judgement.rulings[position.id];
    return ruling ? [`${reactionSaid(scenario, position, ruling, row)}, ${inSentence(scenario, position.short)}`] : [];
  });
  return [...judged, ...said.map(({ short }) => `${PRESENT.also}: ${inSentence(scenario, short)}`)];
}

/** The position whose sentence is shown first when a party is revealed. */
export const firstOf = ({ spots, said }: Cell): Position | undefined => spots[0]?.position ?? said[0];

/** The longest clause that still stands in the head of the reactions. */
const LONGEST = 44;

/** "If Ukraine gives up its NATO bid, the deal …" */
export function premiseSaid(scenario: Scenario, { options }: Issue, chosen: string): Bit[] {
  const option = options.find(({ id }) => id === chosen);
  const end = { text: PRESENT.theDeal };
  if (option === undefined) return [{ text: PRESENT.open }, end];
  return option.clause.length <= LONGEST
    ? [{ text: `${PRESENT.ifs} ` }, { text: inSentence(scenario, option.clause), strong: true }, end]
    : [{ text: `${PRESENT.with} ` }, { text: option.label, strong: true }, end];
}

/** The key that was pressed: a letter or a digit of any keyboard, by its place where its own sign is another. */
export const keyOf = ({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string =>
  /^[a-z0-9]$/iu.test(key) ? key.toUpperCase() : (/^(?:Key|Digit|Numpad)([A-Z0-9])$/u.exec(code)?.[1] ?? key);
