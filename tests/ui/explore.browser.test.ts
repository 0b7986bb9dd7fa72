import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Analyst } from '../../src/engine/client.ts';
import Compiling from '../../src/ui/Compiling.svelte';
import Waiting from '../../src/ui/Waiting.svelte';
import type { Failure } from '../../src/session/explore.svelte.ts';
import orchard from '../orchard/orchard.yaml';

const waiting = (course: { latest?: unknown; pending?: boolean; failure?: Failure; again?: () => void }) => ({
  scenario: orchard,
  title: 'A question',
  course: { latest: undefined, pending: false, failure: undefined, again: () => {}, ...course },
});

test('what is waited for is said in words, and so is why there is no answer', async () => {
  let asked = 0;
  const { container, rerender, getByRole } = await render(Waiting, waiting({ pending: true }));
  expect(container.textContent).toContain('Being worked out …');
  await rerender(waiting({ failure: { is: 'tooLarge', issues: ['fence', 'water'] } }));
  expect(getByRole('alert').element().textContent).toContain('What makes them so many: Fence and Water.');
  await rerender(waiting({ failure: { is: 'stopped' }, again: () => (asked += 1) }));
  await getByRole('button', { name: 'Ask again: A question' }).click();
  expect(asked).toBe(1);
});

test('a long compile says how far it is, and can be stopped; a short one says nothing', async () => {
  let tell: (share: number | undefined) => void = () => {};
  let stopped = false;
  const analyst: Analyst = {
    ask: () => new Promise(() => {}),
    stop: () => (stopped = true),
    onprogress(listener) {
      tell = listener;
      return () => {};
    },
  };
  const { container, getByRole } = await render(Compiling, { analyst });
  tell(0.25);
  expect(container.textContent.trim()).toBe('');
  await expect.element(getByRole('progressbar')).toHaveValue(0.25);
  await getByRole('button', { name: 'Stop' }).click();
  expect(stopped).toBe(true);
  tell(undefined);
  await expect.poll(() => container.textContent.trim()).toBe('');
});
