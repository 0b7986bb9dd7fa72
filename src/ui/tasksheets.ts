/** What a class works on: the evidence by question, the blank deal, and the tasks with room for answers. */
import type { Task } from '../model/exercise.ts';
import type { CatalogueTask } from '../model/lesson.ts';
import { issuesOf } from '../model/position.ts';
import { VERDICTS } from '../model/verdict.ts';
import { onlyWhenSaid } from './condition.ts';
import { issueOf } from './naming.ts';
import { heading, list, small, strong, text, type Bit, type Block, type Kit } from './handouts.ts';
import { judgedIn, positionBits, sentenceBlocks } from './sheetquotes.ts';
import { guessSaid } from './tasking.ts';
import { rowsFor } from './standing.ts';
import { tellDeal } from './telling.ts';
import { GOAL } from './words.exercise.ts';
import { EVIDENCE, TASKSHEET, TERMS } from './words.paper.ts';

/** Each position once, under the first question of the lesson on which it stands. */
export function evidenceBlocks({ scenario, exercise: { agenda } }: Kit): Block[] {
  const placeOf = (id: string): string | undefined => {
    const position = scenario.positions.find((each) => each.id === id);
    return position && agenda.find((issue) => rowsFor(scenario, position).includes(issue));
  };
  const told = (ids: readonly string[]): Block[] =>
    ids
      .flatMap((id) => scenario.positions.find((each) => each.id === id) ?? [])
      .flatMap((position) => [
        { is: 'text' as const, bits: positionBits(scenario, position) },
        ...position.evidence.flatMap((piece) => sentenceBlocks(scenario, position, piece)),
      ]);
  const under = (holds: (id: string) => boolean) => scenario.positions.map(({ id }) => id).filter(holds);
  const whole = scenario.positions.filter((each) => issuesOf(each).length === 0);
  return [
    text(EVIDENCE.intro),
    ...agenda.flatMap((issue): Block[] => {
      const own = under((id) => placeOf(id) === issue);
      const silent = scenario.parties.filter(
        ({ id: party }) =>
          !scenario.positions.some((each) => each.party === party && rowsFor(scenario, each).includes(issue)),
      );
      return [
        heading(issueOf(scenario, issue)?.name ?? issue),
        ...told(own),
        ...(silent.length === 0 ? [] : [small(`${silent.map(({ name }) => name).join(', ')}: ${EVIDENCE.nothing}.`)]),
      ];
    }),
    heading(EVIDENCE.whole),
    ...told(whole.filter(({ kind }) => kind !== 'statement').map(({ id }) => id)),
    heading(EVIDENCE.other),
    ...told(whole.filter(({ kind }) => kind === 'statement').map(({ id }) => id)),
  ];
}

export const termBlocks = ({ scenario, exercise }: Kit): Block[] => [
  text(TERMS.intro),
  text(strong(TERMS.table), ' ____________'),
  {
    is: 'table',
    head: TERMS.head,
    widths: [30, 34, 36],
    rows: exercise.agenda
      .flatMap((id) => issueOf(scenario, id) ?? [])
      .map(({ id, name, question, when, options }) => {
        const locked = exercise.locked.includes(id);
        const start = options.find((option) => option.id === exercise.start[id]);
        const labels = options.map((option) => `${option.label}${option.unproposed ? '°' : ''}`);
        return [
          [
            text(strong(name)),
            small(question),
            ...(when === undefined ? [] : [small(`${TERMS.applies} ${onlyWhenSaid(scenario, when)}`)]),
          ],
          locked && start
            ? [text(strong(start.label), ` (${TERMS.locked})`)]
            : [
                { is: 'ticks' as const, options: [...labels, TERMS.undecided] },
                ...(start ? [small(`${TERMS.start} ${start.label}`)] : []),
              ],
          [{ is: 'lines' as const, count: 3 }],
        ];
      }),
  },
  heading(TERMS.crossed),
  small(TERMS.noConsent),
  { is: 'lines', count: 3 },
];

export function taskBlocks(kit: Kit): Block[] {
  return kit.exercise.tasks.flatMap((task, place) => {
    const found = 'id' in task ? kit.lessons?.tasks.find(({ id }) => id === task.id) : undefined;
    return [
      heading(TASKSHEET.task(place + 1, found?.minutes ?? 0)),
      text(strong(askOf(task, found))),
      ...(found?.hint === undefined ? [] : [small(`${TASKSHEET.hint} ${found.hint}`)]),
      ...(found === undefined ? ANSWER : roomFor(kit, found)),
    ];
  });
}

const askOf = (task: Task, found: CatalogueTask | undefined): string =>
  found?.ask ?? ('own' in task ? task.own : task.id);

const lines = (words: string, count: number): Block[] => [small(words), { is: 'lines', count }];
const ANSWER = lines(TASKSHEET.answer, 4);

function roomFor({ scenario, exercise }: Kit, task: CatalogueTask): Block[] {
  switch (task.kind) {
    case 'question':
      return [...ANSWER, ...lines(TASKSHEET.sentence, 2)];
    case 'predict': {
      const { terms } = tellDeal(scenario, { ...exercise.start, ...task.terms }, []);
      const deal = terms.map(({ sentence, unproposed }): Bit => ({ text: `${sentence}${unproposed ? '°' : ''} ` }));
      return [
        { is: 'text', bits: [strong(`${TASKSHEET.deal} `), ...deal] },
        {
          is: 'table',
          head: TASKSHEET.predict,
          widths: [55, 45],
          rows: judgedIn(scenario, task.positions).map((position) => [
            [{ is: 'text', bits: positionBits(scenario, position) }, small(position.says)],
            [{ is: 'ticks', options: VERDICTS.map((verdict) => guessSaid(position, verdict)) }],
          ]),
        },
      ];
    }
    case 'goal':
      return [
        small(GOAL[task.aim.is]),
        list(
          judgedIn(scenario, task.aim.positions).map((position) =>
            positionBits(scenario, position)
              .map(({ text: words }) => words)
              .join(''),
          ),
        ),
        ...lines(TASKSHEET.found, 3),
        ...lines(TASKSHEET.none, 2),
      ];
    default: {
      const options = issueOf(scenario, task.issue)?.options ?? [];
      return [
        {
          is: 'ticks',
          options: options.map(({ label, unproposed }) => `${label}${unproposed ? '°' : ''}`),
          across: true,
        },
        ...lines(TASKSHEET.why, 3),
      ];
    }
  }
}
