/** Shortest paths through the statechart of the talks, each walked in the browser by its link. */
import { readFileSync } from 'node:fs';
import { getShortestPaths } from 'xstate/graph';
import { compile } from '../../src/engine/compile.ts';
import { makeMoves } from '../../src/model/moves.ts';
import type { Scenario } from '../../src/model/scenario.ts';
import type { Move, Setting } from '../../src/model/talk.ts';
import { replay } from '../../src/session/record.ts';
import { talksMachine } from '../../src/session/talks.ts';
import { STAGE } from '../../src/ui/words.talks.ts';
import { expect, test } from './fixtures.ts';

const { scenario } = JSON.parse(readFileSync('scenarios/editions/ukraine-guarantees@1.json', 'utf8')) as {
  scenario: Scenario;
};
const problem = compile(scenario);
const setting: Setting = { seats: ['ukraine', 'russia'], rounds: 2, start: {} };
const EVENTS: Move[] = [
  { type: 'proposal.put', by: 'ukraine', deal: { donetsk: 'stays' } },
  { type: 'proposal.put', by: 'chair', deal: { senate: 'sought', guarantee: 'article5' } },
  ...['ukraine', 'russia'].flatMap((by): Move[] => [
    { type: 'answer.given', by, answer: 'accepted' },
    { type: 'answer.given', by, answer: 'refused' },
  ]),
  { type: 'gate.ruled', gate: 'us-senate', ruled: 'approved' },
  { type: 'gate.ruled', gate: 'us-senate', ruled: 'rejected' },
  { type: 'round.opened' },
  { type: 'talks.ended' },
];

test('the page stands where the machine does, after the shortest path to each of its stages', async ({ page }) => {
  const paths = getShortestPaths(talksMachine(problem), {
    input: setting,
    events: EVENTS,
    limit: 100_000,
    serializeState: ({ value, context }) => JSON.stringify([value, context]),
  });
  const walked = new Map<string, Move[]>();
  for (const { steps } of paths) {
    const moves = steps.map(({ event }) => event).filter(({ type }) => !type.startsWith('xstate.'));
    const { entries, start } = replay(problem, { setting, moves });
    const { stage, context } = entries.at(-1) ?? start;
    const title = `Round ${context.round}: ${STAGE[stage]}`;
    if (!walked.has(title)) walked.set(title, moves);
  }
  expect(walked.size).toBeGreaterThan(8);
  for (const [title, moves] of walked) {
    await page.goto(`./#/ukraine-guarantees@1/talks?~t=${makeMoves(scenario, { setting, moves })}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
});
