/** The questions that a screen asks about the whole space of deals, each with its latest answer. */
import { untrack } from 'svelte';
import type { AnswerTo } from '../engine/answer.ts';
import { Superseded } from '../engine/client.ts';
import { TooLarge } from '../engine/diagram.ts';
import type { Question, Table } from '../engine/question.ts';
import type { Desk } from './desk.svelte.ts';

/** A question together with what it is asked of. */
export interface Asking<Asked extends Question> {
  table: Table;
  question: Asked;
}

/** An answer, and what it answers: while a newer one is awaited, the page may have moved on. */
export interface Answered<Asked extends Question> extends Asking<Asked> {
  answer: AnswerTo<Asked>;
}

export type Failure = { is: 'stopped' } | { is: 'tooLarge'; issues: readonly string[] } | { is: 'broken' };

/** How far a question is, whatever it is about. */
export interface Course {
  readonly latest: unknown;
  readonly pending: boolean;
  readonly failure: Failure | undefined;
  again: () => void;
}

export interface Inquiry<Asked extends Question> extends Course {
  readonly latest: Answered<Asked> | undefined;
}

/**
 * Asks, and asks anew whenever what is asked has changed. Called while a component is set up, and ends with it.
 * `asker` tells the panels of a screen apart: a newer question supersedes the older one of the same asker.
 */
export function inquire<Asked extends Question>(
  desk: () => Desk,
  asking: () => Asking<Asked> | undefined,
  asker: string,
): Inquiry<Asked> {
  let latest = $state.raw<Answered<Asked>>();
  let pending = $state(false);
  let failure = $state.raw<Failure>();
  let tries = $state(0);
  /** The same question of the same deal is asked once, however often the deal is taken up anew. */
  const key = $derived(JSON.stringify([asking(), tries]));

  $effect(() => {
    // What it depends on, and nothing else that is read below.
    if (key === '') return;
    const { analyst } = desk();
    const asked = untrack(asking);
    if (asked === undefined) {
      latest = undefined;
      return;
    }
    let wanted = true;
    pending = true;
    failure = undefined;
    analyst
      .ask(asked.table, asked.question, asker)
      .then(
        (answer) => {
          if (wanted) latest = { ...asked, answer };
        },
        (reason: unknown) => {
          if (wanted) failure = failureOf(reason);
        },
      )
      .finally(() => {
        if (wanted) pending = false;
      });
    return () => {
      wanted = false;
      pending = false;
    };
  });

  return {
    get latest() {
      return latest;
    },
    get pending() {
      return pending;
    },
    get failure() {
      return failure;
    },
    again: () => (tries += 1),
  };
}

/** What nobody asked newer for was stopped by hand. */
function failureOf(reason: unknown): Failure {
  if (reason instanceof Superseded) return { is: 'stopped' };
  if (reason instanceof TooLarge) return { is: 'tooLarge', issues: reason.issues };
  return { is: 'broken' };
}
