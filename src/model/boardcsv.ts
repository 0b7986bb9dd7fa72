/** The board as a table: a row for each hand-in, and one for the hands counted. Read back, it gives the same board. */
import { TICKS, type Board, type Read, type Sheet } from './board.ts';
import { makeCsv } from './csv.ts';
import { MOST_TABLES } from './exercise.ts';
import type { Answer, Contested, HandIn } from './handin.ts';
import type { Hands } from './hands.ts';
import { KINDS, type Scenario } from './scenario.ts';
import { makeTerms, parseTerms } from './terms.ts';
import { VERDICTS } from './verdict.ts';

/** The first columns; a table that begins with them is one of ours. */
const OWN = ['what', 'group', 'tag', 'role', 'scenario', 'version', 'exercise'] as const;
const ANSWER = ['words', 'sentence', 'guesses', 'fixed', 'claim', 'deal', 'option'] as const;
const CONTESTED = ['position', 'kind', 'why'] as const;

const answerColumn = (at: number, part: string): string => `answer ${at + 1} ${part}`;
const contestedColumn = (at: number, part: string): string => `read differently ${at + 1} ${part}`;
const dealColumn = (issue: string): string => `deal ${issue}`;

export function makeBoardCsv(scenario: Scenario, { sheets, hands }: Board): string {
  const most = (count: (handIn: HandIn) => number) => Math.max(0, ...sheets.map(({ handIn }) => count(handIn)));
  const columns = [
    ...OWN,
    ...scenario.issues.map(({ id }) => dealColumn(id)),
    ...numbered(
      most(({ answers }) => answers.length),
      ANSWER,
      answerColumn,
    ),
    ...numbered(
      most(({ contested }) => contested.length),
      CONTESTED,
      contestedColumn,
    ),
    ...TICKS,
  ];
  const rows = [...sheets.map((sheet) => sheetCells(scenario, sheet)), ...handsCells(hands)];
  return makeCsv([columns, ...rows.map((cells) => columns.map((column) => cells[column] ?? ''))]);
}

const numbered = (count: number, parts: readonly string[], column: (at: number, part: string) => string): string[] =>
  Array.from({ length: count }, (_, at) => parts.map((part) => column(at, part))).flat();

type Cells = Record<string, string>;

function sheetCells(scenario: Scenario, { handIn, brief, ticks }: Sheet): Cells {
  const { group, tag, role = '', deal, answers, contested } = handIn;
  const whole = tag !== '';
  return {
    what: whole ? (brief ? 'code' : 'hand-in') : 'deal',
    group: group > 0 ? `${group}` : '',
    tag,
    role,
    scenario: handIn.scenario,
    version: whole ? `${handIn.edition}` : '',
    exercise: handIn.exercise,
    ...Object.fromEntries(Object.entries(deal).map(([issue, option]) => [dealColumn(issue), option])),
    ...Object.fromEntries(answers.flatMap((answer, at) => answerCells(scenario, answer, at))),
    ...Object.fromEntries(contested.flatMap(contestedCells)),
    ...Object.fromEntries(ticks.map((tick) => [tick, 'yes'])),
  };
}

function answerCells(scenario: Scenario, answer: Answer, at: number): [string, string][] {
  const { words = '', sentence, guesses = {}, fixed, claim = '', deal, option = '' } = answer;
  const parts: Record<(typeof ANSWER)[number], string> = {
    words,
    sentence: sentence ? `${sentence.position}.${sentence.evidence + 1}` : '',
    guesses: Object.entries(guesses)
      .map(([position, guess]) => `${position}.${guess}`)
      .join(' '),
    fixed: fixed ? 'yes' : '',
    claim,
    deal: deal ? makeTerms(scenario, deal) : '',
    option,
  };
  return ANSWER.map((part) => [answerColumn(at, part), parts[part]]);
}

const contestedCells = (contested: Contested, at: number): [string, string][] =>
  CONTESTED.map((part) => [contestedColumn(at, part), contested[part]]);

const handsCells = (hands: Hands): Cells[] => {
  const counted = Object.entries(hands).map(([issue, counts]): [string, string] => [
    dealColumn(issue),
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([option, count]) => `${option}.${count}`)
      .join(' '),
  ]);
  const filled = counted.filter(([, cell]) => cell !== '');
  return filled.length === 0 ? [] : [{ what: 'hands', ...Object.fromEntries(filled) }];
};

/** How a row of a table with these columns is read; undefined: it is no table of ours. */
export function boardColumns(
  scenario: Scenario,
  names: readonly string[],
): ((cells: readonly string[]) => Read) | undefined {
  if (!OWN.every((name) => names.includes(name))) return undefined;
  return (cells) => {
    const row = new Map(names.map((name, at) => [name, cells[at] ?? '']));
    return readRow(scenario, (name) => row.get(name) ?? '') ?? { is: 'refused', why: 'damaged' };
  };
}

type Get = (name: string) => string;

function readRow(scenario: Scenario, get: Get): Read | undefined {
  const what = get('what');
  if (what === 'hands') return { is: 'hands', hands: handsIn(scenario, get) };
  const terms = scenario.issues.flatMap(({ id, options }): [string, string][] => {
    const option = get(dealColumn(id));
    return option === '' ? [] : [[id, options.some((each) => each.id === option) ? option : '']];
  });
  if (terms.some(([, option]) => option === '')) return undefined;
  const group = Number(get('group'));
  const edition = Number(get('version'));
  const tag = get('tag');
  const isSound = Number.isInteger(group) && group >= 0 && group <= MOST_TABLES && Number.isInteger(edition);
  if (!isSound || !(what === 'deal' ? tag === '' : /^[0-9a-z]{4}$/u.test(tag))) return undefined;
  if (!['deal', 'code', 'hand-in'].includes(what)) return undefined;
  const answers = listIn(get, answerColumn, ANSWER, (part) => answerIn(scenario, part));
  const contested = listIn(get, contestedColumn, CONTESTED, contestedIn);
  if (answers === undefined || contested === undefined) return undefined;
  const handIn: HandIn = {
    scenario: get('scenario'),
    edition,
    exercise: get('exercise'),
    group,
    tag,
    ...(get('role') !== '' && { role: get('role') }),
    deal: Object.fromEntries(terms),
    answers,
    contested,
  };
  const ticks = TICKS.filter((tick) => get(tick) !== '');
  return { is: 'handIn', handIn, ...(what === 'code' && { brief: true }), ticks };
}

/** The numbered parts of a row up to the last that says something; undefined: one of them cannot be read. */
function listIn<Thing>(
  get: Get,
  column: (at: number, part: string) => string,
  parts: readonly string[],
  read: (part: Get) => Thing | undefined,
): Thing[] | undefined {
  const MOST = 60;
  const filled = Array.from({ length: MOST }, (_, at) => parts.some((part) => get(column(at, part)) !== ''));
  const things = filled.slice(0, filled.lastIndexOf(true) + 1).map((_, at) => read((part) => get(column(at, part))));
  const known = things.filter((thing) => thing !== undefined);
  return known.length === things.length ? known : undefined;
}

function answerIn(scenario: Scenario, part: Get): Answer | undefined {
  const [, position, number] = /^([a-z0-9-]+)\.(\d{1,2})$/u.exec(part('sentence')) ?? [];
  const guesses = part('guesses')
    .split(' ')
    .filter((each) => each !== '')
    .map((each) => {
      const [, id, verdict] = /^([a-z0-9-]+)\.([a-z]+)$/u.exec(each) ?? [];
      return { id, verdict: VERDICTS.find((one) => one === verdict) };
    });
  const claim = (['found', 'none'] as const).find((one) => one === part('claim'));
  const deal = part('deal') === '' ? undefined : parseTerms(scenario, part('deal'));
  const isSound =
    (position !== undefined || part('sentence') === '') &&
    guesses.every(({ id, verdict }) => id !== undefined && verdict !== undefined) &&
    (claim !== undefined || part('claim') === '') &&
    (deal?.unknown.length ?? 0) === 0;
  if (!isSound) return undefined;
  return {
    ...(part('words') !== '' && { words: part('words') }),
    ...(position !== undefined && { sentence: { position, evidence: Number(number) - 1 } }),
    ...(guesses.length > 0 && {
      guesses: Object.fromEntries(guesses.flatMap(({ id, verdict }) => (id && verdict ? [[id, verdict]] : []))),
    }),
    ...(part('fixed') !== '' && { fixed: true }),
    ...(claim && { claim }),
    ...(deal && { deal: deal.deal }),
    ...(part('option') !== '' && { option: part('option') }),
  };
}

function contestedIn(part: Get): Contested | undefined {
  const kind = ([...KINDS, 'none'] as const).find((one) => one === part('kind'));
  return kind && part('position') !== '' ? { position: part('position'), kind, why: part('why') } : undefined;
}

const handsIn = ({ issues }: Scenario, get: Get): Hands =>
  Object.fromEntries(
    issues.flatMap(({ id }) => {
      const counts = [...get(dealColumn(id)).matchAll(/(?:^|\s)([a-z0-9-]*)\.(\d{1,3})(?=\s|$)/gu)];
      return counts.length === 0
        ? []
        : [[id, Object.fromEntries(counts.map(([, option = '', count]) => [option, Number(count)]))]];
    }),
  );
