/** What tasks say of guesses and verdicts. */
import type { Judgement, Ruling } from '../engine/judge.ts';
import type { Exercise } from '../model/exercise.ts';
import type { Judged, Scenario } from '../model/scenario.ts';
import type { Verdict } from '../model/verdict.ts';
import { verdictWord } from './say.ts';
import { VERDICT } from './words.ts';
import { TASK } from './words.exercise.ts';

/** A verdict as it can be guessed, in the word of its kind. */
export const guessSaid = ({ kind }: Judged, verdict: Verdict): string =>
  verdict === 'open' ? TASK.open : VERDICT[kind][verdict];

/** A verdict as the texts come to it; where it hangs on questions that the lesson leaves out, that is said. */
export function rulingSaid(scenario: Scenario, { agenda }: Exercise, position: Judged, ruling: Ruling): string {
  const word = verdictWord(scenario, position, ruling);
  const turns = ruling.reason === 'undecided' ? (ruling.turns ?? []) : [];
  return turns.length > 0 && turns.every((issue) => !agenda.includes(issue)) ? `${word} (${TASK.outside})` : word;
}

/** How many guesses are as the texts have it. */
export const sameCount = ({ rulings }: Judgement, guesses: Readonly<Record<string, Verdict>>): number =>
  Object.entries(guesses).filter(([position, guess]) => rulings[position]?.verdict === guess).length;
