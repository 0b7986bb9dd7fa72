/** A hand-in as a code: choices and predictions. Words, sentences and contested readings have no room, and the board says so. */
import { dealWith } from './deal.ts';
import { makeCode, packDigits, unpacking, type Digit } from './code.ts';
import { MOST_TABLES, type Exercise } from './exercise.ts';
import type { Answer, HandIn } from './handin.ts';
import type { CatalogueTask, Lessons } from './lesson.ts';
import type { Scenario } from './scenario.ts';
import { VERDICTS, type Verdict } from './verdict.ts';

/** What both sides must have: the exercise says which questions and tasks there are. */
export interface Frame {
  scenario: Scenario;
  edition: number;
  lessons: Lessons;
  exercise: Exercise;
  mark: string;
}

/** The exercise by ten bits of its mark: another lesson's code is known as such but for one in 1,024. */
const MARKS = 32 * 32;
const SYMBOL = 32;
const SYMBOLS = '0123456789abcdefghjkmnpqrstvwxyz';
const CLAIMS = [undefined, 'found', 'none'] as const;

/** Undefined: it does not fit. */
export function makeHandInCode(frame: Frame, shelf: number | undefined, handIn: HandIn): string | undefined {
  if (shelf === undefined) return undefined;
  const { scenario, exercise, mark } = frame;
  const digits: Digit[] = [
    { value: markNumber(mark), of: MARKS },
    { value: handIn.group, of: MOST_TABLES + 1 },
    ...Array.from(handIn.tag, (symbol) => ({ value: SYMBOLS.indexOf(symbol), of: SYMBOL })),
    ...agendaOf(scenario, exercise).map(({ id, options }) => ({
      value: 1 + options.findIndex((option) => option.id === handIn.deal[id]),
      of: options.length + 1,
    })),
    ...exercise.tasks.flatMap((task, place) => {
      const known = 'id' in task ? frame.lessons.tasks.find(({ id }) => id === task.id) : undefined;
      return digitsOf(scenario, known, handIn.answers[place] ?? {});
    }),
  ];
  if (digits.some(({ value }) => value < 0)) return undefined;
  return makeCode('H', shelf, packDigits(digits));
}

/** `other`: it is of another exercise. Undefined: it says something that there is not. */
export function handInIn(frame: Frame, payload: bigint): HandIn | 'other' | undefined {
  const { scenario, edition, exercise, mark } = frame;
  const digits = unpacking(payload);
  if (digits.take(MARKS) !== markNumber(mark)) return 'other';
  const group = digits.take(MOST_TABLES + 1);
  const tag = [0, 1, 2, 3].map(() => SYMBOLS[digits.take(SYMBOL)]).join('');
  const terms = agendaOf(scenario, exercise).flatMap(({ id, options }) => {
    const option = options[digits.take(options.length + 1) - 1];
    return option === undefined ? [] : [{ issue: id, option: option.id }];
  });
  const deal = dealWith(terms);
  const answers = exercise.tasks.map((task) => {
    const known = 'id' in task ? frame.lessons.tasks.find(({ id }) => id === task.id) : undefined;
    return answerIn(scenario, known, digits.take);
  });
  if (!digits.isDone()) return undefined;
  return { scenario: scenario.id, edition, exercise: mark, group, tag, deal, answers, contested: [] };
}

const markNumber = (mark: string): number =>
  Array.from(mark.slice(0, 2)).reduce((number, symbol) => number * SYMBOL + SYMBOLS.indexOf(symbol), 0);

const agendaOf = ({ issues }: Scenario, { agenda }: Exercise) => issues.filter(({ id }) => agenda.includes(id));

function digitsOf(scenario: Scenario, task: CatalogueTask | undefined, answer: Answer): Digit[] {
  switch (task?.kind) {
    case 'predict':
      return task.positions.map((position) => {
        const guess = answer.fixed === true ? answer.guesses?.[position] : undefined;
        return { value: guess === undefined ? 0 : 1 + VERDICTS.indexOf(guess), of: VERDICTS.length + 1 };
      });
    case 'goal':
      return [{ value: CLAIMS.indexOf(answer.claim), of: CLAIMS.length }];
    case 'choose': {
      const options = optionsOf(scenario, task.issue);
      return [{ value: 1 + options.findIndex(({ id }) => id === answer.option), of: options.length + 1 }];
    }
    default:
      return [];
  }
}

function answerIn(scenario: Scenario, task: CatalogueTask | undefined, take: (of: number) => number): Answer {
  switch (task?.kind) {
    case 'predict': {
      const guesses = task.positions.flatMap((position): [string, Verdict][] => {
        const guess = VERDICTS[take(VERDICTS.length + 1) - 1];
        return guess === undefined ? [] : [[position, guess]];
      });
      return guesses.length === 0 ? {} : { guesses: Object.fromEntries(guesses), fixed: true };
    }
    case 'goal': {
      const claim = CLAIMS[take(CLAIMS.length)];
      return claim === undefined ? {} : { claim };
    }
    case 'choose': {
      const options = optionsOf(scenario, task.issue);
      const option = options[take(options.length + 1) - 1];
      return option === undefined ? {} : { option: option.id };
    }
    default:
      return {};
  }
}

const optionsOf = ({ issues }: Scenario, issue: string) => issues.find(({ id }) => id === issue)?.options ?? [];
