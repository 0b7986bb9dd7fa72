/** A statechart of another make than a party's: flat but for one state, with ways back, a way that stays, and ends. */
import { setup } from 'xstate';

export const bargaining = setup({
  guards: { isNew: () => true, allAnswered: () => true },
}).createMachine({
  id: 'bargaining',
  description: 'The talks',
  initial: 'drafting',
  states: {
    drafting: {
      on: { 'term.changed': { guard: 'isNew' }, 'proposal.made': 'answering' },
    },
    answering: {
      initial: 'waiting',
      states: {
        waiting: { on: { 'answer.given': { guard: 'allAnswered', target: 'complete' } } },
        complete: {},
      },
      on: { 'talks.failed': 'failed', 'round.closed': 'ratifying' },
    },
    ratifying: { on: { 'gate.refused': 'refused', 'gate.passed': 'inForce' } },
    refused: { on: { 'round.begun': 'drafting', 'talks.failed': 'failed' } },
    inForce: { type: 'final' },
    failed: { type: 'final' },
  },
});
