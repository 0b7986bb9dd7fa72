import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../src/ui/tokens.css';
import { compile } from '../../src/engine/compile.ts';
import { judge } from '../../src/engine/judge.ts';
import type { Deal } from '../../src/model/deal.ts';
import AsksChart from '../../src/ui/AsksChart.svelte';
import orchard from '../orchard/orchard.yaml';

const problem = compile(orchard);
const propsOf = (deal: Deal) => ({ scenario: orchard, judgement: judge(problem, deal), lens: {} });

test('what a chart draws stands in a table beside it, and both follow the deal', async () => {
  const { container, rerender, getByRole } = await render(AsksChart, propsOf({}));
  const hill = () => getByRole('row', { name: /Hill/u }).element().textContent.replace(/\s+/gu, ' ').trim();
  const drawn = () => container.querySelector('canvas')?.dataset['ready'];
  await expect.poll(drawn).toBe('');
  const undecided = hill();

  await rerender(propsOf({ fence: 'ridge' }));
  expect(drawn(), 'the verdicts are painted before the canvas').toBeUndefined();
  expect(hill()).not.toBe(undecided);
  await expect.poll(drawn).toBe('');
});
