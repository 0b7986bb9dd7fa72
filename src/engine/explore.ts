/** Every question about the whole space, put to the diagram of a scenario. */
import type { AnswerTo, AtPoint, Clashes, Combinations, Concessions, Count, Repair, Weighed, Zone } from './answer.ts';
import { clashesOf, combinationsOf, concessionsOf } from './clashes.ts';
import type { Problem } from './compile.ts';
import { countOf } from './count.ts';
import { diagramOf, type Diagram } from './diagram.ts';
import type { Question, Table } from './question.ts';
import { repairOf } from './repair.ts';
import { domainsOf } from './search.ts';
import { atPoint, weighedIn } from './weighed.ts';
import { zoneOf } from './zone.ts';

/** What is kept between questions about one scenario. */
export type Session = Diagram;

/**
 * `tell`: told how much is done, from 0 to 1, where that takes long.
 * @throws TooLarge
 */
export const sessionOf = (problem: Problem, tell?: (share: number) => void): Session => diagramOf(problem, tell);

type Answer = Count | Clashes | Concessions | Combinations | Zone | Repair | Weighed | AtPoint;
type Answering<Asked extends Question> = Generator<void, AnswerTo<Asked>>;

/** The answer, in steps between which whoever asked may stop. The same question on the same table always gets the same answer. */
export function answering<Asked extends Question>(session: Session, table: Table, question: Asked): Answering<Asked>;
export function* answering(session: Session, table: Table, question: Question): Generator<void, Answer> {
  const domains = domainsOf(session.problem, table.deal);
  switch (question.about) {
    case 'count':
      return countOf(session, domains);
    case 'clashes':
      return yield* clashesOf(session, domains, table);
    case 'concessions':
      return yield* concessionsOf(session, domains, table);
    case 'combinations':
      return yield* combinationsOf(session, domains, table);
    case 'zone':
      return zoneOf(session.problem, domains, table);
    case 'repair':
      return yield* repairOf(session, table, question);
    case 'map':
      return yield* weighedIn(session, domains, table, question);
    case 'point':
      return yield* atPoint(session, domains, table, question);
  }
}

/** The answer at once. */
export function ask<Asked extends Question>(session: Session, table: Table, question: Asked): AnswerTo<Asked> {
  const steps = answering(session, table, question);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
