/** What a hand-in is called on the board, and what stands in it in words. */
import { isLone, type Added, type Refused, type Sheet } from '../model/board.ts';
import { choicesOf, SILENT, tasksOf, type Asking, type Ruled } from '../engine/counted.ts';
import { handsFor, UNDECIDED, type Hands } from '../model/hands.ts';
import type { Scenario } from '../model/scenario.ts';
import { briefly, issueOf } from './naming.ts';
import { ANSWERS, BOARD, CHOICES, PASTE, REFUSED } from './words.board.ts';
import { DEAL } from './words.ts';

/** A sheet with the name that may be shown. */
export interface Named {
  sheet: Sheet;
  name: string;
}

/**
 * With table numbers by them; without, numbered in an order that follows nothing but the random tags, so that no place on the
 * board gives a table away.
 */
export function namedSheets(sheets: readonly Sheet[], groups: boolean): Named[] {
  if (!groups) {
    const order = [...sheets].sort((one, other) => (one.key < other.key ? -1 : 1));
    return order.map((sheet, at) => ({ sheet, name: BOARD.sheet(at + 1) }));
  }
  const twice = (group: number) => sheets.filter(({ handIn }) => handIn.group === group).length > 1;
  return sheets.map((sheet) => {
    const { group, tag } = sheet.handIn;
    const name = group === 0 ? BOARD.noGroup : BOARD.group(group);
    const apart = tag === '' ? sheet.key.replace(/^.*#/u, '') : tag;
    return { sheet, name: twice(group) ? `${name} (${apart})` : name };
  });
}

/** What came of adding: "28 hand-ins added. 2 repeats replaced." */
export const addedSaid = ({ added, same, replaced, refused }: Added): string =>
  [
    added > 0 ? PASTE.added(added) : replaced === 0 ? PASTE.nothing : '',
    replaced > 0 ? PASTE.replaced(replaced) : '',
    same > 0 ? PASTE.same(same) : '',
    refused > 0 ? PASTE.refused(refused) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

export const refusedSaid = ({ why, names }: Refused): string => REFUSED[why](names);

/** The part of a piece that still can be shown: its first words. */
export const rawBriefly = (raw: string): string => {
  const line = raw.replace(/\s+/gu, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 68)}…` : line;
};

/** A question of the lesson with its answers, those that no option stands for last. */
export interface Chosen {
  id: string;
  name: string;
  answers: { id: string; label: string; count: number; hands: number }[];
}

export function chosenIn(
  scenario: Scenario,
  agenda: readonly string[],
  ruled: readonly Ruled[],
  hands: Hands,
): Chosen[] {
  const counts = choicesOf(agenda, ruled);
  return agenda.flatMap((id) => {
    const issue = issueOf(scenario, id);
    if (issue === undefined) return [];
    const answers = [
      ...issue.options,
      { id: UNDECIDED, label: CHOICES.undecided },
      ...(counts.get(id)?.has(SILENT) ? [{ id: SILENT, label: DEAL.noAnswer }] : []),
    ].map((option) => ({
      id: option.id,
      label: option.label,
      count: counts.get(id)?.get(option.id) ?? 0,
      hands: handsFor(hands, id, option.id),
    }));
    return [{ id, name: briefly(issue), answers }];
  });
}

/** What a sheet is beside a whole hand-in. */
export const marksOf = ({ sheet, finished, judgement }: Ruled): string[] => [
  ...(isLone(sheet) ? [BOARD.lone] : []),
  ...(sheet.brief ? [BOARD.brief] : []),
  ...(judgement.feasible ? (finished ? [] : [BOARD.unfinished]) : [BOARD.void]),
];

export interface TaskName {
  place: number;
  name: string;
  ask: string;
}

/** The tasks by name; where the lesson is not known, as many as anybody answered. */
export function taskNames(asking: Asking, sheets: readonly Sheet[]): TaskName[] {
  const tasks = tasksOf(asking);
  const most = Math.max(tasks.length, ...sheets.map(({ handIn }) => handIn.answers.length));
  return Array.from({ length: most }, (_, place) => {
    const { task, own } = tasks[place] ?? {};
    return {
      place,
      name: `${place + 1}. ${task?.name ?? (own === undefined ? ANSWERS.task(place + 1) : ANSWERS.own)}`,
      ask: task?.ask ?? own ?? '',
    };
  });
}

export const positionOf = ({ positions }: Scenario, id: string) => positions.find((position) => position.id === id);
