/** A statechart in the notation of Mermaid's `stateDiagram-v2`. */
import { chartOf, movesIn, type State } from './chart.ts';
import type { Exporting } from './exported.ts';

export function makeMermaid({ machine, about, stateSaid, moveSaid }: Exporting): string {
  const { id, root } = chartOf(machine);
  const lines = ['stateDiagram-v2', '  direction LR', ...about.map((line) => `  %% ${line.replaceAll(/[{}]/gu, '')}`)];

  /** States first, then the ways between them: a name that is met on a way before would stand for itself. */
  function tell(state: State, indent: string): string[] {
    const name = nameOf(state, id);
    const said = `${indent}state "${worded(stateSaid(state))}" as ${name}`;
    if (state.states.length === 0) return [said];
    const inside = state.states.map((each) => tell(each, `${indent}  `));
    // Regions are parted by a line of their own.
    const parted =
      state.type === 'parallel'
        ? inside.flatMap((each, at) => (at === 0 ? each : [`${indent}  --`, ...each]))
        : inside.flat();
    const starts = state.initial.map((start) => `${indent}  [*] --> ${idOf(start, id)}`);
    const ways = state.type === 'parallel' ? [] : waysOf(state).map((way) => `${indent}  ${way}`);
    const ends = state.states
      .filter(({ type }) => type === 'final')
      .map((end) => `${indent}  ${nameOf(end, id)} --> [*]`);
    return [`${said} {`, ...parted, ...starts, ...ways, ...ends, `${indent}}`];
  }

  /** The ways that leave what is right inside a state; those of the deeper ones stand there. */
  const waysOf = (state: State): string[] => {
    const own = state.states.flatMap((each) => (each.states.length === 0 ? movesIn(each) : each.moves));
    return own.flatMap((move) =>
      move.to.map((to) => `${idOf(move.from, id)} --> ${idOf(to, id)} : ${worded(moveSaid(move))}`),
    );
  };

  return `${[...lines, ...tell(root, '  ')].join('\n')}\n`;
}

const nameOf = (state: State, machine: string): string => idOf(state.id, machine);

/** Names are words of letters, digits and underscores. Ids have none of these, so that two stay two. */
const idOf = (id: string, machine: string): string =>
  `s_${(id === '' ? machine : id).replaceAll('-', '_').replaceAll('.', '__')}`;

/** What would end a label or begin markup is written as its number. */
const worded = (text: string): string =>
  text.replaceAll(/["#:;<>{}[\]\n%]/gu, (sign) => (sign === '\n' ? ' ' : `#${sign.charCodeAt(0)};`));
