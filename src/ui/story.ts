/** The sentence in the head of the deal: what the last click did, and which verdicts turned. Also what is announced. */
import type { Judgement } from '../engine/judge.ts';
import { termsOf, type Term } from '../model/deal.ts';
import { isJudged, type Scenario } from '../model/scenario.ts';
import { briefly, inSentence, issueOf, listed, optionOf, partyInSentence, possessive } from './naming.ts';
import { partyOf, turned, type Bit, type Turned } from './say.ts';
import { DEAL, INFEASIBLE } from './words.ts';

/** Why a step was taken, as the negotiation's history tells it. */
export type Told =
  | { type: 'opened' | 'deal.cleared' | 'link.opened' | 'example.opened' | 'draft.resumed' }
  | { type: 'term.settled'; issue: string; option: string; was?: string; dropped: readonly Term[] }
  | { type: 'term.reopened'; issue: string; was: string; dropped: readonly Term[] }
  | { type: 'preset.taken'; preset: string };

export interface Moment {
  scenario: Scenario;
  cause: Told;
  /** The cause of the step that was just taken back, where one was. */
  undone?: Told;
  judgement: Judgement;
  /** What stood before: of the step before, or of the one taken back. */
  before?: Judgement;
}

/** How many changed verdicts the sentence spells out before it counts the rest. */
const SPELLED = 3;

/** The whole sentence for the last change. */
export function storyOf({ scenario, cause, undone, judgement, before }: Moment): Bit[] {
  const [told, silent] =
    undone === undefined
      ? [causeSaid(scenario, cause, judgement), cause.type === 'opened']
      : [undoneSaid(scenario, undone), false];
  if (!judgement.feasible)
    return [...told, { text: ' ' }, { text: INFEASIBLE.head, strong: true }, { text: INFEASIBLE.headRest }];
  // A deal from elsewhere is told as it is, not against the one that happened to stand here before.
  if ((cause.type === 'link.opened' || cause.type === 'example.opened') && undone === undefined)
    return [...told, { text: ` ${crossedSaid(scenario, judgement)}` }];
  if (silent || !before?.feasible) return told;
  return [...told, { text: ` ${turnsSaid(scenario, turned(scenario, before, judgement))}` }];
}

function causeSaid(scenario: Scenario, cause: Told, { deal }: Judgement): Bit[] {
  const decided = termsOf(deal).length;
  switch (cause.type) {
    case 'term.settled': {
      const { issue, option, was, dropped } = cause;
      const from = was === undefined || was === option ? [] : [{ text: ' from ' }, strong(scenario, issue, was)];
      return [
        { text: `You ${was === undefined ? 'set' : 'changed'} ${nameOf(scenario, issue)}` },
        ...from,
        { text: ' to ' },
        strong(scenario, issue, option),
        { text: `.${droppedSaid(scenario, dropped)}` },
      ];
    }
    case 'term.reopened':
      return [
        { text: `You took back ${nameOf(scenario, cause.issue)}, ` },
        strong(scenario, cause.issue, cause.was),
        { text: `; it is ${DEAL.undecided}.${droppedSaid(scenario, cause.dropped)}` },
      ];
    case 'preset.taken': {
      const name = scenario.presets.find(({ id }) => id === cause.preset)?.name ?? cause.preset;
      return [{ text: 'You started from: ' }, { text: name, strong: true }, { text: ` (${DEAL.answers(decided)}).` }];
    }
    case 'deal.cleared':
      return [{ text: 'You cleared the deal: nothing is decided.' }];
    case 'link.opened':
      return [{ text: `You opened a deal from a link: ${DEAL.answers(decided)}.` }];
    case 'example.opened':
      return [{ text: `You opened another deal: ${DEAL.answers(decided)}.` }];
    case 'draft.resumed':
      return [{ text: `Your deal as you left it: ${DEAL.answers(decided)}.` }];
    case 'opened':
      return [{ text: DEAL.start }];
  }
}

function undoneSaid(scenario: Scenario, undone: Told): Bit[] {
  switch (undone.type) {
    case 'term.settled':
      return [
        { text: `Undone: ${nameOf(scenario, undone.issue)} is ` },
        undone.was === undefined ? { text: DEAL.undecided, strong: true } : strong(scenario, undone.issue, undone.was),
        { text: ' again.' },
      ];
    case 'term.reopened':
      return [
        { text: `Undone: ${nameOf(scenario, undone.issue)} is ` },
        strong(scenario, undone.issue, undone.was),
        { text: ' again.' },
      ];
    case 'preset.taken':
      return [{ text: 'Undone: your answers from before the preset are back.' }];
    case 'deal.cleared':
      return [{ text: 'Undone: the deal you cleared is back.' }];
    default:
      return [{ text: 'Undone: back to the step before.' }];
  }
}

const nameOf = (scenario: Scenario, id: string): string => {
  const issue = issueOf(scenario, id);
  return issue === undefined ? id : inSentence(scenario, briefly(issue));
};

const strong = (scenario: Scenario, issue: string, option: string): Bit => ({
  text: optionOf(scenario, { issue, option })?.label ?? option,
  strong: true,
});

const droppedSaid = (scenario: Scenario, dropped: readonly Term[]): string =>
  dropped.length === 0
    ? ''
    : ` That takes off your ${dropped.length === 1 ? 'answer' : 'answers'} on ${listed(dropped.map(({ issue }) => nameOf(scenario, issue)))}, which can no longer apply.`;

/** "It crosses Ukraine’s red line (no ceding of territory)." */
function crossedSaid(scenario: Scenario, { crossed, rulings }: Judgement): string {
  const lines = scenario.positions.filter(isJudged).filter(({ id }) => crossed.includes(id));
  const said = lines.flatMap((position) => {
    const now = rulings[position.id];
    return now === undefined ? [] : [turnSaid(scenario, { position, now })];
  });
  return said.length === 0 ? DEAL.crossesNone : `It ${listed(said)}.`;
}

/** "That crosses Ukraine’s red line (no ceding of territory) and keeps Russia’s. 2 more positions change." */
export function turnsSaid(scenario: Scenario, changes: readonly Turned[]): string {
  if (changes.length === 0) return 'No verdict changes.';
  const spelled = changes.slice(0, SPELLED).map((change) => turnSaid(scenario, change));
  const rest = changes.length - spelled.length;
  return `That ${listed(spelled)}.${rest === 0 ? '' : ` ${rest} more ${rest === 1 ? 'verdict changes' : 'verdicts change'}.`}`;
}

function turnSaid(scenario: Scenario, { position, now: { verdict } }: Pick<Turned, 'position' | 'now'>): string {
  const party = partyOf(scenario, position.party);
  const [of, by] = party === undefined ? [position.party, position.party] : [possessive(party), partyInSentence(party)];
  const claim = `(${inSentence(scenario, position.short)})`;
  switch (position.kind) {
    case 'red line':
      return `${pick(verdict, 'keeps', 'crosses', 'leaves open')} ${of} red line ${claim}`;
    case 'demand':
      return `${pick(verdict, 'meets', 'contradicts', 'leaves open')} what ${by} asks for ${claim}`;
    case 'offer':
      return verdict === 'violated'
        ? `takes what ${by} would give ${claim} without its condition`
        : `${pick(verdict, 'takes up', '', 'leaves open')} what ${by} would give ${claim}`;
    case 'plan':
      return `${pick(verdict, 'goes with', 'goes against', 'leaves open')} ${of} plan ${claim}`;
    case 'principle':
      return `${pick(verdict, 'respects', 'contradicts', 'leaves open')} ${of} principle ${claim}`;
    case 'expectation':
      return `${pick(verdict, 'is as', 'is not as', 'leaves open what')} ${by} expects ${claim}`;
  }
}

const pick = (verdict: Turned['now']['verdict'], satisfied: string, violated: string, open: string): string =>
  ({ satisfied, violated, open })[verdict];
