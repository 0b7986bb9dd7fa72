import scenario from '../../scenarios/ukraine-guarantees.yaml';
import { compile } from '../../src/engine/compile.ts';
import { choicesOf, crossingsOf, judgeOnce, mostDifferent, predictedOf, ruledOf } from '../../src/engine/counted.ts';
import { EMPTY, withEntries } from '../../src/model/board.ts';
import { readBoardText } from '../../src/model/boardtext.ts';
import { parseCode } from '../../src/model/code.ts';
import type { Deal } from '../../src/model/deal.ts';
import { makeDealCode, parseDealPayload } from '../../src/model/dealcode.ts';
import type { HandIn } from '../../src/model/handin.ts';
import { makeHandInCode } from '../../src/model/handincode.ts';
import { makeHandInLine, parseHandInLine } from '../../src/model/handinfile.ts';
import type { Lessons } from '../../src/model/lesson.ts';
import { parseLink } from '../../src/model/link.ts';
import { makeLink, resolve } from '../../src/model/linked.ts';
import { VERDICTS } from '../../src/model/verdict.ts';
import { assigned } from '../../src/session/exercised.ts';
import { packing } from '../../src/session/pack.ts';
import { readersFor } from '../../src/ui/collecting.ts';
import { randomFrom } from './table.mjs';

const files = import.meta.glob<Lessons>('/scenarios/lessons/ukraine-guarantees.yaml', {
  import: 'default',
  eager: true,
});
const lessons: Lessons = Object.values(files)[0]!;

const SHELF = 1;
const EDITION = 1;
const problem = compile(scenario);
const exercise = lessons.lessons[0]!.exercise;
const { mark } = assigned(scenario, exercise);
const asking = { problem, agenda: exercise.agenda, exercise, lessons };
const desk = { scenario, edition: EDITION, shelfNumber: SHELF };
const random = randomFrom(20_261_125);
const one = <Thing>(things: readonly Thing[]): Thing => things[random(things.length)]!;

/** Of the questions of the lesson, most are answered. */
const anyDeal = (): Deal =>
  Object.fromEntries(
    exercise.agenda.flatMap((id) => {
      const { options } = scenario.issues.find((issue) => issue.id === id)!;
      return random(8) === 0 ? [] : [[id, one(options).id]];
    }),
  );
const anyTag = (at: number): string => at.toString(36).padStart(4, '0');
const anyHandIn = (at: number): HandIn => ({
  scenario: scenario.id,
  edition: EDITION,
  exercise: mark,
  group: (at % 40) + 1,
  tag: anyTag(at),
  deal: anyDeal(),
  answers: exercise.tasks.map((task) => {
    const known = lessons.tasks.find(({ id }) => 'id' in task && id === task.id);
    return known?.kind === 'predict'
      ? { guesses: Object.fromEntries(known.positions.map((id) => [id, one(VERDICTS)])), fixed: true }
      : {
          words:
            'We think that the two sentences do not say the same, since one of them only speaks of troops. '.repeat(3),
        };
  }),
  contested: [],
});

/** One line, or several, as groups pass them on: texts, codes, links, and what cannot be read. */
function pieceAt(at: number): string {
  const handIn = anyHandIn(at);
  const link = `https://parley.example/${makeLink(scenario, { edition: EDITION, screen: 'deal', deal: handIn.deal, lens: {}, agenda: 'short' })}`;
  const frame = { scenario, edition: EDITION, lessons, exercise, mark };
  switch (at % 10) {
    case 7:
      return makeHandInCode(frame, SHELF, handIn) ?? link;
    case 8:
      return at % 20 === 8 ? link : `Table ${handIn.group}: ${makeDealCode(scenario, SHELF, handIn.deal)}`;
    case 9:
      return 'We could not finish, sorry';
    default:
      return `Parley hand-in · Table ${handIn.group}\n1. We think so\n\n${makeHandInLine(handIn, packing)}`;
  }
}

/** Reads, merges and counts all that the board shows, with nothing known before. In milliseconds. */
function importing(pieces: number): number {
  const text = Array.from({ length: pieces }, (_, at) => pieceAt(at)).join('\n');
  const begun = performance.now();
  const readers = readersFor(desk, asking, mark);
  const { board, told } = withEntries(EMPTY, readBoardText(text, readers));
  const judging = judgeOnce(problem);
  const ruled = ruledOf(asking, judging, board.sheets);
  choicesOf(asking.agenda, ruled);
  crossingsOf(scenario, ruled);
  predictedOf(asking, judging, board.sheets);
  mostDifferent(asking.agenda, board.sheets);
  const took = performance.now() - begun;
  if (told.added + told.refused !== pieces) throw new Error(`${pieces} pieces, but ${JSON.stringify(told)}`);
  return took;
}

/** Makes and reads again, in microseconds each. */
function roundTrip(trip: (deal: Deal) => unknown): number[] {
  const deals = Array.from({ length: 200 }, anyDeal);
  deals.forEach(trip);
  return Array.from({ length: 20 }, () => {
    const begun = performance.now();
    deals.forEach(trip);
    return ((performance.now() - begun) / deals.length) * 1_000;
  });
}

export function timeClassroom() {
  importing(30);
  const times = (pieces: number) => Array.from({ length: 10 }, () => importing(pieces));
  const handIn = anyHandIn(1);
  return {
    name: `ukraine-guarantees, ${exercise.agenda.length} questions, ${exercise.tasks.length} tasks`,
    imports: [30, 300].map((pieces) => ({ pieces, times: times(pieces) })),
    trips: [
      {
        what: 'code of a deal',
        times: roundTrip((deal) => {
          const read = parseCode(makeDealCode(scenario, SHELF, deal) ?? '');
          return read.ok && parseDealPayload(scenario, read);
        }),
      },
      {
        what: 'link of a deal',
        times: roundTrip((deal) => {
          const link = makeLink(scenario, { edition: EDITION, screen: 'deal', deal, lens: {}, agenda: 'short' });
          const address = parseLink(link);
          return address && resolve(scenario, address);
        }),
      },
      {
        what: 'line of a hand-in',
        times: roundTrip((deal) => parseHandInLine(makeHandInLine({ ...handIn, deal }, packing), packing)),
      },
    ],
  };
}
