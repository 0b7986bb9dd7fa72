/**
 * A talk in a link: pieces joined by `;`, the setting first, then a piece for each move.
 *
 *   d,fence.ridge        the terms at the start        p.hill,water.shared,fence   put forward: the terms that changed
 *   s.hill.valley        the seats                     y.valley.valley-harvest     accepted, citing a position
 *   r.3  m.10            rounds and minutes, at most   n.valley                    refused
 *   g.council.y          a gate approves, or not: n    y.0  n.0                    the chair accepts, or not
 *   c.response.rejects   what follows the deal         o  f  t                     next round, failed, the time is over
 *
 * A term without its option is taken off, and `0` is the chair: no id is a number. The last piece says how many there are
 * before it (`z.7`), so that a link that was cut short is known. What a group said in words of its own is in no link: it may
 * name somebody.
 */
import { termsOf, without, type Deal, type Term } from './deal.ts';
import { termsInOrder } from './linked.ts';
import type { Scenario } from './scenario.ts';
import { CHAIR, MOST_MINUTES, MOST_MOVES, MOST_ROUNDS, type Move, type Setting, type Talk } from './talk.ts';

const NOBODY = '0';

export function makeMoves(scenario: Scenario, { setting, moves }: Talk): string {
  const { seats, rounds, minutes, start } = setting;
  let before = start;
  const pieces = [
    ...(seats.length > 0 ? [['s', ...seats].join('.')] : []),
    ...(rounds === undefined ? [] : [`r.${rounds}`]),
    ...(minutes === undefined ? [] : [`m.${minutes}`]),
    ...(Object.keys(start).length > 0 ? [['d', ...changesOf(scenario, {}, start)].join(',')] : []),
  ];
  for (const move of moves) {
    pieces.push(pieceOf(scenario, before, move));
    if (move.type === 'proposal.put') before = move.deal;
  }
  return [...pieces, `z.${pieces.length}`].join(';');
}

function pieceOf(scenario: Scenario, before: Deal, move: Move): string {
  switch (move.type) {
    case 'proposal.put':
      return [`p.${nameOf(move.by)}`, ...changesOf(scenario, before, move.deal)].join(',');
    case 'answer.given':
      return [signOf(move.answer), nameOf(move.by), ...(move.citing === undefined ? [] : [move.citing])].join('.');
    case 'deal.decided':
      return `${signOf(move.answer)}.${NOBODY}`;
    case 'gate.ruled':
      return `g.${move.gate}.${move.ruled === 'approved' ? 'y' : 'n'}`;
    case 'course.settled':
      return ['c', move.issue, ...(move.option === undefined ? [] : [move.option])].join('.');
    case 'round.opened':
      return 'o';
    case 'talks.ended':
      return 'f';
    default:
      return 't';
  }
}

const signOf = (answer: 'accepted' | 'refused') => (answer === 'accepted' ? 'y' : 'n');
const nameOf = (by: string) => (by === CHAIR ? NOBODY : by);

/** The terms of the second deal that the first does not have, and the issues on which only the first has one. */
function changesOf(scenario: Scenario, before: Deal, after: Deal): string[] {
  const changed = termsInOrder(scenario, after).filter(({ issue, option }) => before[issue] !== option);
  const gone = termsInOrder(scenario, before).filter(({ issue }) => after[issue] === undefined);
  return [...changed.map(({ issue, option }) => `${issue}.${option}`), ...gone.map(({ issue }) => issue)];
}

export interface ReadMoves {
  talk: Talk;
  /** Pieces that say nothing here. From the first of them among the moves on, the talk is not gone on with. */
  unread: string[];
  /** The end is missing. */
  cut: boolean;
}

/** What a link says. Never throws; what cannot be read is returned, and no move after it counts. */
export function parseMoves(scenario: Scenario, text: string): ReadMoves {
  const setting: Setting = { seats: [], start: {} };
  const moves: Move[] = [];
  const unread: string[] = [];
  let before: Deal = {};
  const written = text.split(';');
  const cut = written.at(-1) !== `z.${written.length - 1}`;
  for (const piece of (cut ? written : written.slice(0, -1)).slice(0, MOST_MOVES)) {
    if (moves.length === 0 && readSetting(scenario, piece, setting)) {
      before = setting.start;
      continue;
    }
    const move = unread.length === 0 ? readMove(scenario, piece, before) : undefined;
    if (move === undefined) unread.push(piece);
    else moves.push(move);
    if (move?.type === 'proposal.put') before = move.deal;
  }
  return { talk: { setting, moves }, unread, cut };
}

function readSetting(scenario: Scenario, piece: string, setting: Setting): boolean {
  const [head = '', ...rest] = piece.split(/[.,]/u);
  if (head === 's') {
    const parties = scenario.parties.map(({ id }) => id).filter((id) => rest.includes(id));
    if (parties.length !== rest.length) return false;
    setting.seats = parties;
    return true;
  }
  if (head === 'd') {
    const start = changed(scenario, {}, piece.split(',').slice(1));
    if (start === undefined) return false;
    setting.start = start;
    return true;
  }
  const most = head === 'r' ? MOST_ROUNDS : head === 'm' ? MOST_MINUTES : 0;
  const count = /^[1-9]\d?$/u.test(rest[0] ?? '') ? Number(rest[0]) : 0;
  if (rest.length !== 1 || count < 1 || count > most) return false;
  if (head === 'r') setting.rounds = count;
  else setting.minutes = count;
  return true;
}

function readMove(scenario: Scenario, piece: string, before: Deal): Move | undefined {
  const [head = '', ...terms] = piece.split(',');
  const [sign, name = '', third, ...rest] = head.split('.');
  if (rest.length > 0 || (terms.length > 0 && sign !== 'p')) return undefined;
  const party = scenario.parties.find(({ id }) => id === name)?.id;
  const by = name === NOBODY ? CHAIR : party;
  switch (sign) {
    case 'p': {
      const deal = changed(scenario, before, terms);
      return by === undefined || deal === undefined || third !== undefined
        ? undefined
        : { type: 'proposal.put', by, deal };
    }
    case 'y':
    case 'n': {
      const answer = sign === 'y' ? 'accepted' : 'refused';
      if (name === NOBODY) return third === undefined ? { type: 'deal.decided', answer } : undefined;
      if (party === undefined) return undefined;
      if (third === undefined) return { type: 'answer.given', by: party, answer };
      const citing = scenario.positions.find(({ id }) => id === third)?.id;
      return citing === undefined ? undefined : { type: 'answer.given', by: party, answer, citing };
    }
    case 'g': {
      const gate = scenario.gates.find(({ id }) => id === name)?.id;
      if (gate === undefined || (third !== 'y' && third !== 'n')) return undefined;
      return { type: 'gate.ruled', gate, ruled: third === 'y' ? 'approved' : 'rejected' };
    }
    case 'c': {
      const issue = scenario.issues.find(({ id, course }) => id === name && course === true);
      const option = issue?.options.find(({ id }) => id === third)?.id;
      if (issue === undefined || (third !== undefined && option === undefined)) return undefined;
      return { type: 'course.settled', issue: issue.id, ...(option !== undefined && { option }) };
    }
    default:
      return name === '' && third === undefined && head === sign ? bareMove(sign) : undefined;
  }
}

function bareMove(sign: string): Move | undefined {
  switch (sign) {
    case 'o':
      return { type: 'round.opened' };
    case 'f':
      return { type: 'talks.ended' };
    case 't':
      return { type: 'time.passed' };
    default:
      return undefined;
  }
}

/** The deal after its terms were changed as the pieces say; nothing where one of them cannot be read. */
function changed(scenario: Scenario, before: Deal, pieces: readonly string[]): Deal | undefined {
  let deal = before;
  for (const piece of pieces) {
    const term = termIn(scenario, piece);
    if (term === undefined) return undefined;
    deal = term.option === undefined ? without(deal, term.issue) : { ...deal, [term.issue]: term.option };
  }
  return Object.fromEntries(termsOf(deal).map(({ issue, option }) => [issue, option]));
}

function termIn(scenario: Scenario, piece: string): (Omit<Term, 'option'> & { option?: string }) | undefined {
  const [name, said, ...rest] = piece.split('.');
  const issue = scenario.issues.find(({ id, formerly }) => id === name || formerly?.includes(name ?? ''));
  if (issue === undefined || issue.course === true || rest.length > 0) return undefined;
  if (said === undefined) return { issue: issue.id };
  const option = issue.options.find(({ id, formerly }) => id === said || formerly?.includes(said));
  return option && { issue: issue.id, option: option.id };
}
