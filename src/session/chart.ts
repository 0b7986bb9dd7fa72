/** A statechart read off its machine, as plain data: what is drawn, told and written to files is what runs. */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition, StateValue } from 'xstate';

/** The name of a guard, and what it is asked about. */
export interface Guard {
  type: string;
  params: Readonly<Record<string, unknown>>;
}

export interface Move {
  from: string;
  to: readonly string[];
  event: string;
  guard?: Guard;
}

export interface State {
  /** The keys from the root down, joined by dots. The root's is empty. */
  id: string;
  name: string;
  type: AnyStateNode['type'];
  about?: string;
  /** The ids of the states in which it begins. */
  initial: readonly string[];
  states: readonly State[];
  moves: readonly Move[];
}

export interface Chart {
  /** The id of the machine. */
  id: string;
  root: State;
}

/** The chart of any machine. */
export const chartOf = (machine: AnyStateMachine): Chart => ({ id: machine.id, root: stateOf(machine.root) });

const idOf = ({ path }: AnyStateNode): string => path.join('.');

function stateOf(node: AnyStateNode): State {
  const transitions = [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
  return {
    id: idOf(node),
    name: node.key,
    type: node.type,
    ...(node.description !== undefined && { about: node.description }),
    initial: node.type === 'compound' ? node.initial.target.map(idOf) : [],
    states: Object.values(node.states).map(stateOf),
    moves: transitions.map(moveOf),
  };
}

/** A transition as it is told: also one that a running actor has just taken. */
export function moveOf({ source, target, eventType, guard }: AnyTransitionDefinition): Move {
  const asked = guardOf(guard);
  return {
    from: idOf(source),
    to: (target ?? []).map(idOf),
    event: String(eventType),
    ...(asked && { guard: asked }),
  };
}

function guardOf(guard: unknown): Guard | undefined {
  if (typeof guard === 'string') return { type: guard, params: {} };
  if (typeof guard === 'function') return { type: guard.name || 'unnamed', params: {} };
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return undefined;
  const params: unknown = 'params' in guard ? guard.params : undefined;
  return { type: String(guard.type), params: typeof params === 'object' ? { ...params } : {} };
}

/** A state and all inside it, outermost first. */
export const within = (state: State): State[] => [state, ...state.states.flatMap(within)];

export const movesIn = (state: State): Move[] => within(state).flatMap(({ moves }) => moves);

/** The ids of the states that a machine is in. */
export function activeIn(value: StateValue, above = ''): string[] {
  if (typeof value === 'string') return [above + value];
  return Object.entries(value).flatMap(([key, inside]) => [
    above + key,
    ...(inside === undefined ? [] : activeIn(inside, `${above}${key}.`)),
  ]);
}
