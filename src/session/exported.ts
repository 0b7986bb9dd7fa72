/** A machine as a file for other tools: in XState's own notation, as a Mermaid diagram, as SCXML. */
import type { AnyStateMachine } from 'xstate';
import type { Move, State } from './chart.ts';
import { makeMermaid } from './mermaid.ts';
import { makeScxml, type Written } from './scxml.ts';

export const FORMATS = ['xstate', 'mermaid', 'scxml'] as const;
export type Format = (typeof FORMATS)[number];

const ENDING: Record<Format, string> = { xstate: 'json', mermaid: 'mmd', scxml: 'scxml' };

export interface Exporting {
  machine: AnyStateMachine;
  /** Of the file, without its ending. */
  name: string;
  /** `<scenario>@<edition>`. */
  version: string;
  /** What it is, for people: each a line. */
  about: readonly string[];
  /** A state and a transition in words. */
  stateSaid: (state: State) => string;
  moveSaid: (move: Move) => string;
  /** How guards are written out; without it they have only their names. */
  written?: Written;
}

export interface Exported {
  file: string;
  text: string;
}

export function exported(exporting: Exporting, format: Format): Exported {
  const file = `${exporting.name}.${ENDING[format]}`;
  switch (format) {
    case 'xstate':
      return { file, text: makeJson(exporting) };
    case 'mermaid':
      return { file, text: makeMermaid(exporting) };
    case 'scxml':
      return { file, text: makeScxml(exporting) };
  }
}

/** The configuration itself. What it names (guards, actions) is given again where it is read. */
function makeJson({ machine, version, about }: Exporting): string {
  const { config } = machine;
  return `${JSON.stringify({ ...config, version, meta: { about } }, null, 2)}\n`;
}
