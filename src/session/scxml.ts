/** A statechart as SCXML, the W3C's notation for machines that other programs run. */
import { chartOf, type Guard, type Move, type State } from './chart.ts';
import type { Exporting } from './exported.ts';

/** Guards as conditions over data. */
export interface Written {
  /** The elements of the data model. */
  data: readonly string[];
  /** A region that takes in the event and makes of it what the conditions read. */
  intake: readonly string[];
  /** The event to which the transitions of the chart then answer. */
  event: string;
  /** Nothing where it would be too long: the guard then has only its name. */
  conditionOf: (guard: Guard) => string | undefined;
}

export function makeScxml({ machine, name, version, about, moveSaid, written }: Exporting): string {
  const { id, root } = chartOf(machine);
  const unwritten = new Set<string>();
  const condition = (guard: Guard): string => {
    const full = written?.conditionOf(guard);
    if (full !== undefined) return full;
    const call = `${guard.type}(${Object.values(guard.params).map(literal).join(', ')})`;
    unwritten.add(call);
    return call;
  };

  const transition = (move: Move, indent: string): string[] => {
    const event = written && move.guard ? written.event : move.event;
    const parts = [
      ...(event === '' ? [] : [`event="${escaped(event)}"`]),
      ...(move.guard ? [`cond="${escaped(condition(move.guard))}"`] : []),
      ...(move.to.length === 0 ? [] : [`target="${move.to.map((to) => stateId(to, id)).join(' ')}"`]),
    ];
    return [`${indent}<!-- ${commented(moveSaid(move))} -->`, `${indent}<transition ${parts.join(' ')}/>`];
  };

  function tell(state: State, indent: string): string[] {
    const element = { atomic: 'state', compound: 'state', parallel: 'parallel', final: 'final', history: 'history' }[
      state.type
    ];
    const initial = state.initial.map((start) => stateId(start, id)).join(' ');
    const about =
      state.type === 'compound' && state.about !== undefined ? [`${indent}<!-- ${commented(state.about)} -->`] : [];
    return [
      ...about,
      `${indent}<${element} id="${stateId(state.id, id)}"${initial === '' ? '' : ` initial="${initial}"`}>`,
      ...state.moves.flatMap((move) => transition(move, `${indent}  `)),
      ...(state.id === '' && written ? written.intake.map((line) => `${indent}  ${line}`) : []),
      ...state.states.flatMap((each) => tell(each, `${indent}  `)),
      `${indent}</${element}>`,
    ];
  }

  const body = tell(root, '  ');
  const named = [...unwritten];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<!--`,
    ...[...about, `Version: ${version}`, ...namedSaid(named)].map((line) => `  ${commented(line)}`),
    `-->`,
    `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" datamodel="ecmascript" name="${escaped(name)}" initial="${stateId('', id)}">`,
    ...(written ? ['  <datamodel>', ...written.data.map((line) => `    ${line}`), '  </datamodel>'] : []),
    ...body,
    '</scxml>',
    '',
  ].join('\n');
}

const namedSaid = (calls: readonly string[]): string[] =>
  calls.length === 0
    ? []
    : [
        'These guards are exported by name: written out they would be too long, or there is nothing to write them with.',
        'Whoever runs this file has to give the functions.',
        ...calls,
      ];

/** The root has a name of its own; no other id has a dot at its end. */
const stateId = (id: string, machine: string): string => (id === '' ? `${machine}.` : id);

const literal = (value: unknown): string => JSON.stringify(value).replaceAll('"', "'");

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Two dashes would end a comment. */
export const commented = (text: string): string => text.replaceAll(/-(?=-|$)/gu, '- ');
