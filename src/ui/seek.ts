import { tick } from 'svelte';
import type { Desk } from '../session/desk.svelte.ts';

/** Brings a question into view and puts the focus on its answer; with all questions, where the short agenda lacks it. */
export async function seek(desk: Desk, issue: string): Promise<void> {
  if (!desk.agendaIssues.some(({ id }) => id === issue)) desk.show({ agenda: 'full' });
  await tick();
  const row = document.querySelector(`[data-issue="${CSS.escape(issue)}"]`);
  row?.scrollIntoView({ block: 'center' });
  const answers = [...(row?.querySelectorAll<HTMLElement>('input:checked, input, button, [tabindex="0"]') ?? [])];
  const answer = answers.find((each) => each.matches(':checked')) ?? answers[0];
  answer?.focus({ preventScroll: true });
}
