/** The key to a task as blocks: verdict words, the sentences behind them, and what the texts leave open. */
import type { Problem } from '../engine/compile.ts';
import { keyOf, type ChooseKey, type GoalKey, type Key, type PredictKey, type QuestionKey } from '../engine/key.ts';
import type { Ruling } from '../engine/judge.ts';
import type { Deal } from '../model/deal.ts';
import type { Exercise, Task } from '../model/exercise.ts';
import type { Lessons } from '../model/lesson.ts';
import type { Scenario } from '../model/scenario.ts';
import { inSentence, briefly, issueOf, listed, optionOf, termInSentence } from './naming.ts';
import { rulesSaid } from './reasons.ts';
import { partyOf } from './say.ts';
import { heading, small, strong, text, type Bit, type Block } from './handouts.ts';
import { evidenceBlock, judgedIn, positionBits, quoteBlock, verdictBit } from './sheetquotes.ts';
import { tellDeal } from './telling.ts';
import { KEY } from './words.key.ts';

export interface Asked {
  scenario: Scenario;
  problem: Problem;
  /** None: there is no catalogue. */
  lessons: Lessons | undefined;
  exercise: Exercise;
}

export function keyBlocks(asked: Asked, task: Task): Block[] {
  if ('own' in task) return [text(task.own), small(KEY.own)];
  if (asked.lessons === undefined) return [small(KEY.noLessons)];
  const found = asked.lessons.tasks.find(({ id }) => id === task.id);
  if (found === undefined) return [small(KEY.missing)];
  return [text(found.ask), ...answerBlocks(asked, keyOf(asked.problem, found, asked.exercise))];
}

function answerBlocks(asked: Asked, key: Key): Block[] {
  switch (key.kind) {
    case 'question':
      return questionBlocks(asked, key);
    case 'predict':
      return predictBlocks(asked, key);
    case 'goal':
      return goalBlocks(asked, key);
    default:
      return chooseBlocks(asked, key);
  }
}

/** Each position with its sentences. */
const sentences = ({ scenario }: Asked, ids: readonly string[]): Block[] =>
  ids
    .flatMap((id) => scenario.positions.find((each) => each.id === id) ?? [])
    .flatMap((position) => [
      { is: 'text' as const, bits: positionBits(scenario, position) },
      ...position.evidence.map((piece) => evidenceBlock(scenario, position, piece)),
    ]);

const dealBits = (scenario: Scenario, deal: Deal): Bit[] => [
  {
    text: tellDeal(scenario, deal, [])
      .terms.map(({ sentence, unproposed }) => `${sentence}${unproposed ? '°' : ''}`)
      .join(' '),
  },
];

const rulingBlocks = ({ scenario, exercise }: Asked, rulings: readonly Ruling[]): Block =>
  ({
    is: 'list',
    items: judgedIn(
      scenario,
      rulings.map(({ position }) => position),
    ).map((position, place) => {
      const ruling = rulings[place];
      return [
        ...positionBits(scenario, position),
        { text: ': ' },
        ...(ruling ? [verdictBit(scenario, exercise, position, ruling)] : []),
      ];
    }),
  }) satisfies Block;

function questionBlocks(asked: Asked, { task, firmest, cases }: QuestionKey): Block[] {
  const { scenario } = asked;
  const differing = task.disagreements.flatMap((id) => scenario.disagreements.find((each) => each.id === id) ?? []);
  return [
    ...firmest.flatMap(({ party, by, positions }): Block[] => [
      heading(`${partyOf(scenario, party)?.name ?? party}: ${KEY.firmest[by]}`, 3),
      ...firmestBlocks(asked, positions, by === 'all'),
    ]),
    ...(task.positions.length === 0 ? [] : [heading(KEY.sentences, 3), ...sentences(asked, task.positions)]),
    ...task.silent.map(({ party, issues }) =>
      text(
        strong(
          KEY.silent(
            partyOf(scenario, party)?.name ?? party,
            listed(
              issues.flatMap((id) => issueOf(scenario, id) ?? []).map((issue) => inSentence(scenario, briefly(issue))),
            ),
          ),
        ),
      ),
    ),
    ...(differing.length === 0 ? [] : [heading(KEY.disagreements, 3)]),
    ...differing.flatMap(({ name, says, quotes }): Block[] => [
      text(strong(`${name}.`), ` ${says}`),
      ...quotes.map((quote) => quoteBlock(scenario, quote)),
    ]),
    ...(task.quotes.length === 0 ? [] : [heading(KEY.others, 3)]),
    ...task.quotes.map((quote) => quoteBlock(scenario, quote)),
    ...(cases.length === 0 ? [] : [heading(KEY.cases, 3)]),
    ...cases.flatMap(({ says, rulings }) => [text(says), rulingBlocks(asked, rulings)]),
  ];
}

/** Of a party with neither red lines nor demands there is much: one sentence each. */
const firmestBlocks = (asked: Asked, positions: readonly string[], brief: boolean): Block[] =>
  brief
    ? positions
        .flatMap((id) => asked.scenario.positions.find((each) => each.id === id) ?? [])
        .flatMap((position) => {
          const [piece] = position.evidence;
          return piece === undefined ? [] : [evidenceBlock(asked.scenario, position, piece)];
        })
    : sentences(asked, positions);

const predictBlocks = (asked: Asked, { deal, rulings }: PredictKey): Block[] => [
  text(strong(`${KEY.deal}:`), ' ', ...dealBits(asked.scenario, deal)),
  ...judgedIn(
    asked.scenario,
    rulings.map(({ position }) => position),
  ).flatMap((position, place): Block[] => {
    const ruling = rulings[place];
    const [piece] = position.evidence;
    return [
      {
        is: 'text',
        bits: [
          ...positionBits(asked.scenario, position),
          { text: ': ' },
          ...(ruling ? [verdictBit(asked.scenario, asked.exercise, position, ruling)] : []),
        ],
      },
      ...(piece ? [evidenceBlock(asked.scenario, position, piece)] : []),
      ...(ruling?.reason === 'unsettled' || ruling?.reason === 'undecided'
        ? position.unsettled === undefined
          ? []
          : [small(position.unsettled)]
        : []),
    ];
  }),
];

function goalBlocks(asked: Asked, { task, found, clash }: GoalKey): Block[] {
  const { scenario } = asked;
  if (found !== undefined)
    return [
      text(strong(KEY.found), ' ', ...dealBits(scenario, found.deal)),
      rulingBlocks(asked, found.rulings),
      small(found.aimed.met ? KEY.foundHow : KEY.unmet),
      ...(task.aim.is === 'sparing' ? [small(KEY.noConsent)] : []),
    ];
  if (clash === undefined) return [];
  const { terms, rules } = clash.because;
  return [
    text(strong(KEY.none)),
    ...sentences(asked, clash.positions),
    ...(terms.length === 0 ? [] : [small(`${KEY.with(listed(terms.map((term) => termInSentence(scenario, term))))}.`)]),
    ...(rules.length === 0 ? [] : [small(`${KEY.rules} ${rulesSaid(scenario, rules).join(' ')}`)]),
  ];
}

function chooseBlocks(asked: Asked, { task, options }: ChooseKey): Block[] {
  const { scenario } = asked;
  const labelOf = (option: string): Bit[] => {
    const found = optionOf(scenario, { issue: task.issue, option });
    return [strong(found?.label ?? option), { text: found?.unproposed ? ` (${KEY.unproposed})` : '' }];
  };
  return [
    small(KEY.open),
    ...options.flatMap(({ term, rulings }): Block[] => [
      { is: 'text', bits: labelOf(term.option) },
      rulings === undefined
        ? small(KEY.impossible)
        : rulings.length === 0
          ? small(KEY.nothing)
          : rulingBlocks(asked, rulings),
    ]),
  ];
}

/** The whole key of an exercise. */
export const keySheet = (asked: Asked): Block[] => [
  text(KEY.how),
  ...asked.exercise.tasks.flatMap((task, place): Block[] => [
    heading(taskTitle(asked.lessons, task, place)),
    ...keyBlocks(asked, task),
  ]),
  small(KEY.trust),
];

export function taskTitle(lessons: Lessons | undefined, task: Task, place: number): string {
  const found = 'id' in task ? lessons?.tasks.find(({ id }) => id === task.id) : undefined;
  return `${KEY.task(place + 1)}${found ? ` · ${found.name} · ${KEY.kinds[found.kind]} · ${KEY.minutes(found.minutes)}` : ''}`;
}
