/** What is for whoever teaches, and what all share: the code, the run sheet, the brief, the glossary. */
import type { Step } from '../model/lesson.ts';
import { partyOf } from './say.ts';
import { heading, list, small, strong, text, type Block, type Kit } from './handouts.ts';
import { BRIEF, CODE, GLOSSARY, RUN, TASKSHEET } from './words.paper.ts';

/** “4 Choose · 5 Conclude”, or the name of a step without tasks. */
export const stepName = ({ name, tasks }: Step): string =>
  tasks.length === 0
    ? name
    : name
        .split(' · ')
        .map((each, place) => `${(tasks[place] ?? 0) + 1}\u00a0${each}`)
        .join(' · ');

export const codeBlocks = ({ code, link, exercise }: Kit): Block[] => [
  text(CODE.how),
  ...(code === undefined
    ? [small(CODE.noCode)]
    : [
        { is: 'qr' as const, address: link, label: CODE.qr(code), large: true as const },
        small(CODE.code),
        { is: 'code' as const, text: code },
      ]),
  small(CODE.link),
  text(strong(link)),
  ...(exercise.tables > 0 ? [text(CODE.table)] : []),
];

export function runBlocks({ lessons, lesson, asReady, exercise, scenario }: Kit): Block[] {
  const roles = exercise.roles.map((id) => partyOf(scenario, id)?.name ?? id).join(', ');
  const minutesOf = (id: string) => lessons?.tasks.find((each) => each.id === id)?.minutes ?? 0;
  const sheet: Block[] =
    lesson !== undefined && asReady
      ? [
          text(strong(lesson.question), ` ${lesson.lead}`),
          ...(exercise.tables > 0 ? [small(`${RUN.tables(exercise.tables)}: ${roles}.`)] : []),
          {
            is: 'table',
            head: RUN.head,
            widths: [12, 30, 43, 15],
            rows: lesson.steps.map((step) => [
              [text(RUN.minutes(step.from, step.to))],
              [text(strong(stepName(step)))],
              [text(step.says)],
              [text(step.by === 'students' ? RUN.students : RUN.teacher)],
            ]),
          },
        ]
      : [
          text(
            `${RUN.own} ${exercise.tasks.reduce((sum, task) => sum + ('id' in task ? minutesOf(task.id) : 0), 0)} min.`,
          ),
          ...exercise.tasks.map((task, place): Block => {
            const found = 'id' in task ? lessons?.tasks.find(({ id }) => id === task.id) : undefined;
            return text(
              strong(`${TASKSHEET.task(place + 1, found?.minutes ?? 0)}.`),
              ` ${found?.ask ?? ('own' in task ? task.own : task.id)}`,
            );
          }),
        ];
  return [
    ...sheet,
    ...(lessons === undefined || lessons.debrief.length === 0 ? [] : [heading(RUN.debrief)]),
    ...(lessons?.debrief ?? []).flatMap(({ ask, look }) => [text(strong(ask)), small(`${RUN.look} ${look}`)]),
  ];
}

export function briefBlocks({ lessons }: Kit): Block[] {
  if (lessons === undefined) return [text(BRIEF.none)];
  const { background, says, leavesOut, misunderstandings } = lessons.brief;
  return [
    heading(BRIEF.background),
    text(background),
    small(BRIEF.note),
    heading(BRIEF.says),
    list(says),
    heading(BRIEF.leavesOut),
    list(leavesOut),
    heading(BRIEF.misunderstandings),
    ...misunderstandings.map(({ heard, but }) => text(strong(heard), ` ${but}`)),
  ];
}

export const glossaryBlocks = ({ scenario: { glossary } }: Kit): Block[] => [
  text(GLOSSARY.intro),
  {
    is: 'table',
    head: GLOSSARY.head,
    widths: [28, 72],
    rows: glossary.map(({ term, says }) => [[text(strong(term))], [text(says)]]),
  },
];
