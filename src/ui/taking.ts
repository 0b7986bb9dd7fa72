/** A party's machine as a file, told in the words of this page. */
import type { Party } from '../model/scenario.ts';
import { conditionsOf } from '../session/conditions.ts';
import type { Desk } from '../session/desk.svelte.ts';
import { exported, type Exported, type Format } from '../session/exported.ts';
import { partyMachine } from '../session/party.ts';
import { flowSaid, guardSaid, spaced } from './arrow.ts';
import { wordOf } from './lanes.ts';
import { isJudged } from '../model/scenario.ts';
import { kindWord } from './say.ts';
import { talksMachine } from '../session/talks.ts';
import { EXPORT, FLOW, MACHINES } from './words.machines.ts';
import { DEAL } from './words.ts';

export function partyExported(desk: Desk, party: Party, format: Format): Exported {
  const { scenario, problem } = desk;
  const positionOf = (id: string) => scenario.positions.filter(isJudged).find((each) => each.id === id.split('.')[0]);
  return exported(
    {
      machine: partyMachine(scenario, party),
      name: `${scenario.id}-${party.id}`,
      version: versionOf(desk),
      about: [headOf(desk), EXPORT.about(party.name), ...(format === 'scxml' ? EXPORT.forced : [])],
      stateSaid({ id, name }) {
        if (id === '') return party.name;
        const position = positionOf(id);
        if (id.includes('.')) return wordOf(position, name);
        return position === undefined ? MACHINES.stance : `${position.short} (${kindWord(position)})`;
      },
      moveSaid: ({ guard, event }) => (guard === undefined ? spaced(event) : guardSaid(scenario, guard)),
      ...(format === 'scxml' && { written: conditionsOf(problem, party.id) }),
    },
    format,
  );
}

/** The machine of the talks. Its guards ask the engine, so that they are named and not written out. */
export function talksExported(desk: Desk, format: Format): Exported {
  return exported(
    {
      machine: talksMachine(desk.problem),
      name: `${desk.scenario.id}-talks`,
      version: versionOf(desk),
      about: [headOf(desk), FLOW.about],
      stateSaid: ({ id, name }) => (id === '' ? FLOW.title : spaced(name)),
      moveSaid: flowSaid,
    },
    format,
  );
}

const versionOf = ({ scenario, edition }: Desk): string => `${scenario.id}@${edition}`;
const headOf = ({ scenario, edition }: Desk): string => `${scenario.title}. ${DEAL.version(edition)}.`;
