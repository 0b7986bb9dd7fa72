/** What is written for other tools, read by their own parsers: Mermaid's and the browser's. */
import mermaid from 'mermaid';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import { activeIn, chartOf, movesIn, within } from '../../src/session/chart.ts';
import { exported, type Exporting } from '../../src/session/exported.ts';
import { partyMachine } from '../../src/session/party.ts';
import ukraine from '../../scenarios/ukraine-guarantees.yaml';
import orchard from '../orchard/orchard.yaml';
import { exportingOf } from './exporting.ts';
import { runScxml } from './scxmlrun.ts';
import { bargaining } from './bargaining.ts';

const SEED = 20_261_125;

/** Numbers below `below`, the same for the same seed. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** From deal to deal by a term at a time, and now and then to quite another. */
function wander({ issues }: Scenario, steps: number): Deal[] {
  const roll = dice(SEED);
  let deal: Deal = {};
  return Array.from({ length: steps }, () => {
    const issue = issues[roll(issues.length)];
    const option = issue?.options[roll(issue.options.length + 1)];
    const { [issue?.id ?? '']: _, ...others } = roll(40) === 0 ? {} : deal;
    deal = issue && option ? { ...others, [issue.id]: option.id } : others;
    return deal;
  });
}

test.each([orchard, ukraine])('the SCXML of $id is well-formed and makes the same moves', (scenario) => {
  const problem = compile(scenario);
  const met = new Set<string>();
  const parties = scenario.parties.map((party) => {
    const { text } = exported(exportingOf(scenario, party), 'scxml');
    expect(text).not.toContain('exported by name');
    return { running: runScxml(text), actor: createActor(partyMachine(scenario, party)).start() };
  });
  for (const deal of wander(scenario, 400)) {
    const judgement = judge(problem, deal);
    for (const { running, actor } of parties) {
      actor.send({ type: 'deal.changed', judgement });
      running.send('deal.changed', deal);
      const leaves = activeIn(actor.getSnapshot().value).filter((id) => id.includes('.'));
      expect(running.states.filter((id) => id !== 'the.deal')).toEqual(leaves);
      leaves.forEach((id) => met.add(id.split('.')[1] ?? ''));
    }
  }
  expect([...met].sort()).toEqual(['clear', 'crossed', 'open', 'satisfied', 'violated', 'void']);
});

/** What Mermaid would draw: boxes, and the ways between them. */
interface Drawn {
  nodes: { id: string; label?: string }[];
  edges: { start: string; end: string; label: string }[];
}
async function readByMermaid(text: string): Promise<Drawn> {
  expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'stateDiagram' });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- What it has understood can be asked in no other way.
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  return (db as unknown as { getData(): Drawn }).getData();
}

const all = [orchard, ukraine].flatMap((scenario) => scenario.parties.map((party) => exportingOf(scenario, party)));
const talks: Exporting = {
  ...exportingOf(orchard, orchard.parties[0]!),
  name: 'bargaining',
  machine: bargaining,
  written: undefined,
};

test.each([...all, talks])('Mermaid reads every state and every transition of $name', async (exporting) => {
  const { root } = chartOf(exporting.machine);
  const awkward = { ...exporting, moveSaid: () => 'a; "b": {c} -- #5 [*] <b> %% 1' };
  const { text } = exported(awkward, 'mermaid');
  const { nodes, edges } = await readByMermaid(text);
  expect(nodes.filter(({ id }) => /^s_(?!.*_start$|.*_end$)/u.test(id))).toHaveLength(within(root).length);
  const starts = within(root).flatMap(({ initial }) => initial).length;
  const ends = within(root).filter(({ type }) => type === 'final').length;
  expect(edges).toHaveLength(movesIn(root).flatMap(({ to }) => to).length + starts + ends);
});

test('a machine without conditions over data is written with the names of its guards, and says so', () => {
  const { text } = exported(talks, 'scxml');
  const read = new DOMParser().parseFromString(text, 'application/xml');
  expect(read.querySelector('parsererror')).toBeNull();
  expect(text).toContain('exported by name');
  expect(read.querySelectorAll('state, final')).toHaveLength(within(chartOf(bargaining).root).length);
  expect([...read.querySelectorAll('[cond]')].map((each) => each.getAttribute('cond'))).toEqual([
    'isNew()',
    'allAnswered()',
  ]);
  expect(read.querySelector('[id="answering"]')?.getAttribute('initial')).toBe('answering.waiting');
});
