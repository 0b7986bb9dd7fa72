import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { run } from '../../src/author/cli.ts';

const ORCHARD = 'tests/orchard/orchard.yaml';

const answerTo = (...args: string[]): unknown => {
  const { code, out, err } = run([...args, '--json']);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
};

test('positions: every position with its evidence as it stands in the text', () => {
  const answer = answerTo('positions', ORCHARD);
  expect(answer).toHaveLength(11);
  expect(answer).toEqual(
    expect.arrayContaining([
      {
        id: 'hill-ridge',
        party: 'hill',
        kind: 'red line',
        says: 'The fence must not run below the ridge.',
        evidence: [
          {
            source: 'letter.txt',
            start: 44,
            end: 86,
            quote: 'firmly rejected any fence below the ridge.',
            speaker: 'oak',
            strength: 'explicit',
          },
          {
            source: 'diary.txt',
            start: 0,
            end: 34,
            quote: 'Hill is holding firm on the ridge.',
            speaker: null,
            strength: 'reported',
          },
          {
            source: 'diary.txt',
            start: 111,
            end: 167,
            quote: 'So Hill, it seems, will never see a fence by the stream.',
            speaker: null,
            strength: 'inferred',
          },
        ],
      },
      {
        id: 'hill-exchange',
        party: 'hill',
        kind: 'offer',
        says: 'Hill would share the water for a fence along the ridge.',
        evidence: [
          {
            source: 'letter.txt',
            start: 87,
            end: 190,
            quote:
              'Oak said that Hill is willing to share the water of the\nspring in exchange for a fence along the ridge.',
            speaker: 'oak',
            strength: 'explicit',
          },
        ],
      },
      {
        id: 'valley-trees',
        party: 'valley',
        kind: 'statement',
        says: 'The oldest trees stand by the stream.',
        evidence: [
          {
            source: 'crier.txt',
            start: 301,
            end: 357,
            quote: 'Reed recalled that the oldest trees stand by the stream.',
            speaker: 'reed',
            strength: 'explicit',
          },
        ],
      },
    ]),
  );
});

test('positions: each quote is a slice of its file', () => {
  const answer = answerTo('positions', ORCHARD);
  const evidence = Array.isArray(answer) ? answer.flatMap((each: { evidence: unknown[] }) => each.evidence) : [];
  expect(evidence).toHaveLength(13);
  for (const each of evidence) {
    const { source, start, end, quote } = each as { source: string; start: number; end: number; quote: string };
    expect(readFileSync(`tests/orchard/${source}`, 'utf8').slice(start, end)).toBe(quote);
  }
});

test('judge: verdicts, option states, red lines crossed', () => {
  const { positions, ...rest } = answerTo('judge', ORCHARD, 'fence=ridge', 'water=shared') as Record<string, unknown>;
  expect(positions).toEqual([
    { id: 'hill-ridge', party: 'hill', kind: 'red line', verdict: 'satisfied' },
    { id: 'valley-stream', party: 'valley', kind: 'red line', verdict: 'violated' },
    { id: 'valley-water', party: 'valley', kind: 'demand', verdict: 'satisfied' },
    { id: 'hill-mending', party: 'hill', kind: 'demand', verdict: 'open', reason: 'undecided', turns: ['mending'] },
    { id: 'valley-mending', party: 'valley', kind: 'demand', verdict: 'open', reason: 'undecided', turns: ['mending'] },
    { id: 'hill-exchange', party: 'hill', kind: 'offer', verdict: 'satisfied' },
    { id: 'hill-keeps-water', party: 'hill', kind: 'plan', verdict: 'open', reason: 'unsettled' },
    { id: 'hill-harvest', party: 'hill', kind: 'plan', verdict: 'open', reason: 'undecided', turns: ['harvest'] },
    {
      id: 'valley-harvest',
      party: 'valley',
      kind: 'expectation',
      verdict: 'open',
      reason: 'undecided',
      turns: ['answer', 'harvest'],
    },
    {
      id: 'valley-peace',
      party: 'valley',
      kind: 'principle',
      verdict: 'open',
      reason: 'undecided',
      turns: ['mending'],
    },
  ]);
  expect(rest).toEqual({
    feasible: true,
    crossed: ['valley-stream'],
    atLeast: 1,
    options: [
      { issue: 'fence', option: 'ridge', status: 'chosen' },
      { issue: 'fence', option: 'stream', status: 'possible' },
      { issue: 'fence', option: 'none', status: 'possible' },
      { issue: 'water', option: 'shared', status: 'chosen' },
      { issue: 'water', option: 'hill', status: 'possible' },
      { issue: 'mending', option: 'both', status: 'possible' },
      { issue: 'mending', option: 'hill', status: 'possible' },
      { issue: 'answer', option: 'accepts', status: 'possible' },
      { issue: 'answer', option: 'rejects', status: 'possible' },
      { issue: 'harvest', option: 'together', status: 'possible' },
      { issue: 'harvest', option: 'apart', status: 'possible' },
    ],
  });
});

test('judge: terms that cannot stand together have no verdict, and say why', () => {
  const answer = answerTo('judge', ORCHARD, 'fence=none', 'water=hill');
  expect(answer).toMatchObject({
    feasible: false,
    clash: {
      terms: [
        { issue: 'fence', option: 'none' },
        { issue: 'water', option: 'hill' },
      ],
      rules: ['open-water'],
    },
    crossed: [],
    atLeast: 0,
  });
  expect(new Set((answer as { positions: { verdict: unknown }[] }).positions.map(({ verdict }) => verdict))).toEqual(
    new Set([null]),
  );
});

test('issues: questions with options, topic and conditions', () => {
  expect(answerTo('issues', ORCHARD)).toEqual(
    expect.arrayContaining([
      {
        id: 'mending',
        name: 'Mending',
        question: 'Who mends the fence?',
        topic: 'land',
        when: { fence: ['ridge', 'stream'] },
        options: [
          { id: 'both', label: 'Both villages', clause: 'both villages mend the fence' },
          { id: 'hill', label: 'Hill alone', clause: 'Hill alone mends the fence' },
        ],
      },
      {
        id: 'answer',
        name: 'Answer',
        question: 'How does Hill answer the deal?',
        topic: 'follows',
        course: true,
        options: [
          { id: 'accepts', label: 'Hill accepts', clause: 'Hill accepts the deal', unproposed: true },
          { id: 'rejects', label: 'Hill rejects', clause: 'Hill rejects the deal' },
        ],
      },
    ]),
  );
});

test.each<[name: string, args: string[], err: string]>([
  ['an unknown issue', ['judge', ORCHARD, 'fense=ridge'], 'no issue “fense”: did you mean “fence”?\n'],
  [
    'an issue like no other',
    ['judge', ORCHARD, 'bread=white'],
    'no issue “bread”: there are fence, water, mending, answer, harvest\n',
  ],
  ['an unknown option', ['judge', ORCHARD, 'fence=rigde'], 'no option “rigde”: did you mean “ridge”?\n'],
  ['an option like no other', ['judge', ORCHARD, 'water=wine'], 'no option “wine”: “water” has shared, hill\n'],
  ['a term without option', ['judge', ORCHARD, 'fence'], '“fence” is no term: write issue=option\n'],
  [
    'an issue settled twice',
    ['judge', ORCHARD, 'fence=ridge', 'fence=none'],
    '“fence” has a term already: a deal takes one option of each issue\n',
  ],
  [
    'two mistakes at once',
    ['judge', ORCHARD, 'fense=ridge', 'water=hil', 'x'],
    'no issue “fense”: did you mean “fence”?\nno option “hil”: did you mean “hill”?\n“x” is no term: write issue=option\n',
  ],
  [
    'an unknown scenario',
    ['positions', 'ukraine-garantees'],
    'no scenario “ukraine-garantees”: did you mean “ukraine-guarantees”?\n',
  ],
  [
    'a file that is not there',
    ['positions', 'tests/orchard/orchid.yaml'],
    'tests/orchard/orchid.yaml:1:1: no such file: check its name\n',
  ],
  ['a word too many', ['issues', ORCHARD, 'fence'], '“fence” has no meaning here: this command takes one scenario\n'],
  ['an unknown switch', ['issues', ORCHARD, '--yaml'], 'no option “--yaml”: there is only --json\n'],
  ['an unknown command', ['jugde', ORCHARD], 'no command “jugde”: did you mean “judge”?\n'],
  [
    'a file that is no id',
    ['positions', 'tests/orchard/letter.txt.yaml'],
    'tests/orchard/letter.txt.yaml:1:1: no such file: check its name\n',
  ],
])('%s is named, with exit code 2', (_, args, err) => {
  expect(run(args)).toEqual({ code: 2, out: '', err });
});

test('without a scenario or a command the usage is shown', () => {
  expect(run([])).toMatchObject({ code: 2, out: expect.stringContaining('parley check') as string });
  expect(run(['help'])).toMatchObject({ code: 0 });
  expect(run(['judge'])).toMatchObject({ code: 2, err: expect.stringContaining('which scenario?') as string });
});

test('check: no flaw in what comes with the site', () => {
  expect(run(['check', ORCHARD])).toEqual({ code: 0, out: '0 flaws in 1 file\n', err: '' });
  expect(run(['check'])).toMatchObject({ code: 0 });
});

test('check: flaws of every file, counted', () => {
  expect(run(['check', ORCHARD, 'tests/orchard/orchid.yaml'])).toEqual({
    code: 2,
    out: 'tests/orchard/orchid.yaml:1:1: no such file: check its name\n1 flaw in 2 files\n',
    err: '',
  });
});

test('in words: the deal, the red lines, each party', () => {
  expect(run(['judge', ORCHARD, 'fence=ridge']).out.split('\n').slice(0, 6)).toEqual([
    'Terms: fence: ridge',
    'Crossed: 1 (valley-stream)',
    'At least 1 will be crossed however it is finished.',
    'Hill',
    '  satisfied · red line · no fence below the ridge (hill-ridge)',
    '  open: undecided (mending) · demand · both mend the fence (hill-mending)',
  ]);
  expect(run(['judge', ORCHARD, 'fence=none', 'water=hill']).out).toBe(
    'Terms: fence: none, water: hill\nThese terms cannot stand together: fence: none, water: hill\n  by open-water\nNo verdict on any position.\n',
  );
  expect(run(['judge', ORCHARD]).out).toMatch(/^Terms: none yet\nCrossed: 0\n/u);
  expect(run(['positions', ORCHARD]).out).toContain('    “Hill is holding firm on the ridge.” diary.txt, reported\n');
  expect(run(['issues', ORCHARD]).out).toContain(
    '  mending: Who mends the fence? (only where fence is ridge or stream)\n    both: Both villages\n',
  );
});

test('as authors start it', { timeout: 120_000 }, async () => {
  const start = promisify(execFile)(process.execPath, ['src/author/parley.mjs', 'judge', ORCHARD, 'fence=rigde']);
  await expect(start).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: 'no option “rigde”: did you mean “ridge”?\n',
  });
});
