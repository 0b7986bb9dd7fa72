/** A hand-in in words: as it stands on the screen, and as it is copied. */
import { isAnswered, type Answer, type HandIn } from '../model/handin.ts';
import { termsInOrder } from '../model/linked.ts';
import { isJudged, type Position, type Scenario } from '../model/scenario.ts';
import type { Posed } from '../session/exercising.svelte.ts';
import { optionOf, termLabel } from './naming.ts';
import { quoteOf, textOf } from './quoting.ts';
import { partyOf } from './say.ts';
import { guessSaid } from './tasking.ts';
import { NOUN } from './words.ts';
import { CONTEST } from './words.exercise.ts';
import { HANDIN } from './words.handin.ts';

/** What stands in it to one task. Without anything, the task is empty. */
export interface Said {
  name: string;
  words?: string;
  quote?: { words: string; text: string };
  guesses: { party: string; position: string; guess: string }[];
  lines: string[];
  empty: boolean;
}

export function saidTo(scenario: Scenario, posed: Posed, place: number, answer: Answer): Said {
  const position = positionOf(scenario, answer.sentence?.position);
  const piece = position?.evidence[answer.sentence?.evidence ?? 0];
  return {
    name: posed.is === 'catalogue' ? posed.task.name : posed.is === 'own' ? posed.ask : HANDIN.task(place + 1),
    ...(answer.words !== undefined && { words: answer.words }),
    ...(piece && { quote: { words: quoteOf(scenario, piece), text: textOf(scenario, piece.source) } }),
    guesses: answer.fixed === true ? guessesOf(scenario, answer) : [],
    lines: [...claimOf(scenario, answer), ...optionIn(scenario, posed, answer)],
    empty: !isAnswered(answer),
  };
}

const guessesOf = (scenario: Scenario, { guesses = {} }: Answer): Said['guesses'] =>
  Object.entries(guesses).flatMap(([id, guess]) => {
    const position = positionOf(scenario, id);
    if (position === undefined || !isJudged(position)) return [];
    const party = partyOf(scenario, position.party)?.name ?? position.party;
    return [{ party, position: position.short, guess: guessSaid(position, guess) }];
  });

function claimOf(scenario: Scenario, { claim, deal }: Answer): string[] {
  if (claim === undefined) return [];
  if (claim === 'none') return [HANDIN.none];
  const terms = termsInOrder(scenario, deal ?? {}).map((term) => termLabel(scenario, term));
  return [terms.length === 0 ? HANDIN.found : `${HANDIN.found} ${terms.join('; ')}.`];
}

function optionIn(scenario: Scenario, posed: Posed, { option }: Answer): string[] {
  if (option === undefined || posed.is !== 'catalogue' || posed.task.kind !== 'choose') return [];
  return [`${HANDIN.chose} ${optionOf(scenario, { issue: posed.task.issue, option })?.label ?? option}.`];
}

const positionOf = ({ positions }: Scenario, id: string | undefined): Position | undefined =>
  positions.find((position) => position.id === id);

export function dealSaid(scenario: Scenario, { deal }: HandIn): string {
  const terms = termsInOrder(scenario, deal).map((term) => termLabel(scenario, term));
  return terms.length === 0 ? HANDIN.noDeal : `${HANDIN.deal} ${terms.join('; ')}.`;
}

export const contestedSaid = (scenario: Scenario, { contested }: HandIn): string[] =>
  contested.map(({ position, kind, why }) => {
    const read = kind === 'none' ? CONTEST.none : NOUN[kind];
    return `${HANDIN.contested} ${positionOf(scenario, position)?.short ?? position}: ${read}. ${why}`;
  });

/** The readable text, with the line for the machine at its end. */
export function makeText(
  scenario: Scenario,
  title: string,
  who: string,
  tasks: readonly Posed[],
  handIn: HandIn,
  line: string,
): string {
  const answered = handIn.answers.filter(isAnswered).length;
  return [
    `${HANDIN.heading} · ${who}`,
    title,
    HANDIN.count(answered, tasks.length),
    '',
    ...tasks.flatMap((posed, place) => {
      const { name, words, quote, guesses, lines, empty } = saidTo(scenario, posed, place, handIn.answers[place] ?? {});
      return [
        `${place + 1}. ${name}`,
        ...(empty ? [HANDIN.empty] : []),
        ...lines,
        ...guesses.map(({ party, position, guess }) => `${party}, ${position}: ${guess}`),
        ...(words === undefined ? [] : [words]),
        ...(quote === undefined ? [] : [`“${quote.words}” (${quote.text})`]),
        '',
      ];
    }),
    dealSaid(scenario, handIn),
    ...contestedSaid(scenario, handIn),
    '',
    HANDIN.machine,
    line,
    '',
  ].join('\n');
}
