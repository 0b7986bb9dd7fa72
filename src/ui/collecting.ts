/** How the board reads what groups hand in: every notation there is, each held against this scenario and this lesson. */
import type { Asking } from '../engine/counted.ts';
import type { Read, Refusal } from '../model/board.ts';
import { boardColumns } from '../model/boardcsv.ts';
import { parseBoardFile } from '../model/boardfile.ts';
import type { Readers } from '../model/boardtext.ts';
import { looksLikeCode, parseCode } from '../model/code.ts';
import { parseDealPayload } from '../model/dealcode.ts';
import { termsOf, type Deal } from '../model/deal.ts';
import type { HandIn } from '../model/handin.ts';
import type { Lessons } from '../model/lesson.ts';
import { handInIn, type Frame } from '../model/handincode.ts';
import { parseHandInFile, parseHandInLine, type ReadHandIn } from '../model/handinfile.ts';
import { parseLink } from '../model/link.ts';
import { resolve, saidBy } from '../model/linked.ts';
import type { Scenario } from '../model/scenario.ts';
import { parseWorkFile } from '../model/workfile.ts';
import { fromLesson } from '../session/building.svelte.ts';
import type { Desk } from '../session/desk.svelte.ts';
import { assigned, type Assigned } from '../session/exercised.ts';
import { packing } from '../session/pack.ts';

const refused = (why: Refusal, names?: string): Read => ({ is: 'refused', why, ...(names !== undefined && { names }) });

/** `lesson`: the mark of the exercise; '' for a board of the scenario alone, which takes the hand-ins of every lesson. */
export function readersFor(
  desk: Pick<Desk, 'scenario' | 'edition' | 'shelfNumber'>,
  asking: Asking,
  lesson: string,
): Readers {
  const { scenario, edition, shelfNumber } = desk;

  /** A hand-in that fits: of this scenario and lesson, with answers that there are. */
  function fitting(handIn: HandIn): Read {
    if (handIn.scenario !== scenario.id) return refused('scenario', handIn.scenario);
    if (handIn.edition !== edition) return refused('edition', `${handIn.edition}`);
    if (lesson !== '' && handIn.exercise !== lesson) return refused('lesson');
    return says(scenario, handIn) ? { is: 'handIn', handIn } : refused('damaged');
  }
  const whole = (read: ReadHandIn): Read =>
    read.ok ? fitting(read.handIn) : refused(read.is === 'newer' ? 'newer' : 'damaged');

  function code(text: string): Read | undefined {
    if (!looksLikeCode(text)) return undefined;
    const read = parseCode(text);
    if (!read.ok) return refused('damaged');
    if (read.kind === 'E') return refused('exercise');
    if (read.shelf !== shelfNumber) return refused('edition');
    if (read.kind === 'D') {
      const said = parseDealPayload(scenario, read);
      return 'deal' in said ? { is: 'deal', deal: said.deal } : refused('damaged');
    }
    for (const frame of framesOf(desk, asking, lesson)) {
      const handIn = handInIn(frame, read.payload);
      if (handIn === undefined) return refused('damaged');
      if (handIn !== 'other') return { is: 'handIn', handIn, brief: true };
    }
    return refused('lesson');
  }

  function link(text: string): Read | undefined {
    const coded = /#\/c\/([^\s?&]+)/u.exec(text)?.[1];
    if (coded !== undefined) return code(coded) ?? refused('damaged');
    const address = parseLink(text);
    if (address === undefined) return undefined;
    if (address.scenario !== scenario.id) return refused('scenario', address.scenario);
    if (address.edition !== undefined && address.edition !== edition) return refused('edition', `${address.edition}`);
    const packed = address.carried['~h'];
    if (packed !== undefined) {
      const coded = code(packed);
      if (coded !== undefined && coded.is !== 'refused') return coded;
      const unpacked = packing.unpack(packed);
      return unpacked === undefined ? refused('damaged') : whole(handInOf(unpacked));
    }
    const deal = saidBy(address, resolve(scenario, address));
    if (address.carried['~x'] !== undefined && termsOf(deal ?? {}).length === 0) return refused('exercise');
    return deal === undefined ? refused('damaged') : { is: 'deal', deal };
  }

  return {
    handIn: (line) => whole(parseHandInLine(line, packing)),
    code,
    link,
    file(text) {
      const board = parseBoardFile(text, scenario.id, {
        handIn: (data) => whole(parseHandInFile(asFile(data))),
        deal: (data) => (isDeal(data) && isKnown(scenario, data) ? data : undefined),
      });
      if (board !== undefined) return board;
      const read = handInOf(text);
      return read.ok || read.is !== 'unread' ? [whole(read)] : undefined;
    },
    columns(names) {
      const row = boardColumns(scenario, names);
      return (
        row &&
        ((cells) => {
          const read = row(cells);
          return read.is === 'handIn' && read.handIn.tag !== '' ? held(read, fitting(read.handIn)) : read;
        })
      );
    },
  };
}

/** The lessons whose codes can be read: the one that is open, or the ready ones. */
function framesOf({ scenario, edition }: Pick<Desk, 'scenario' | 'edition'>, asking: Asking, lesson: string): Frame[] {
  const { exercise, lessons } = asking;
  if (lessons === undefined) return [];
  if (exercise !== undefined) return [{ scenario, edition, lessons, exercise, mark: lesson }];
  return readyOf(scenario, lessons).map(({ exercise: ready, mark }) => ({
    scenario,
    edition,
    lessons,
    exercise: ready,
    mark,
  }));
}

/** The ready lessons as they are given away. */
export const readyOf = (scenario: Scenario, { lessons }: Lessons): Assigned[] =>
  lessons.map((lesson) => assigned(scenario, fromLesson(lesson)));

/** A hand-in's file, or that of work which is still gone on with. */
function handInOf(text: string): ReadHandIn {
  const work = parseWorkFile(text);
  return work === undefined ? parseHandInFile(text) : { ok: true, handIn: work.handIn };
}

/** What came with it stays with it. */
const held = (read: Read & { is: 'handIn' }, fits: Read): Read => (fits.is === 'handIn' ? read : fits);

const asFile = (data: unknown): string =>
  JSON.stringify({ format: 'parley-handin', version: 1, ...(typeof data === 'object' && data) });

const isDeal = (data: unknown): data is Deal =>
  typeof data === 'object' && data !== null && Object.values(data).every((option) => typeof option === 'string');

/** Whether all that it names is there: a part that is not would be left out without a word. */
function says(scenario: Scenario, { deal, answers, contested }: HandIn): boolean {
  const positions = [
    ...contested.map(({ position }) => position),
    ...answers.flatMap(({ sentence, guesses = {} }) => [
      ...(sentence ? [sentence.position] : []),
      ...Object.keys(guesses),
    ]),
  ];
  return (
    [deal, ...answers.map((answer) => answer.deal ?? {})].every((each) => isKnown(scenario, each)) &&
    positions.every((id) => scenario.positions.some((position) => position.id === id))
  );
}

const isKnown = ({ issues }: Scenario, deal: Deal): boolean =>
  termsOf(deal).every(({ issue, option }) =>
    issues.some(({ id, options }) => id === issue && options.some((each) => each.id === option)),
  );
