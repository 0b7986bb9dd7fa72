/** Flaws of who is there: parties, speakers, gates, the silent, and how the talks go. */
import { flawsOfClause } from './asked.ts';
import { circlesIn } from './circles.ts';
import type { Flaw } from './flaw.ts';
import { eachKnown, known, shared } from './names.ts';
import type { Written } from './schema.ts';

export function flawsOfTable(written: Written): Flaw[] {
  const { parties, gates = {}, silent = {}, moments = {}, sources } = written;
  const entries = Object.entries(parties);
  const aMoment = known('moment', Object.keys(moments), 'moments');
  const waits = new Map(Object.entries(moments).map(([id, { after = [] }]) => [id, after]));
  return [
    ...shared(
      Object.entries(sources).map(([of, { file }]) => ({ of, sign: file, at: ['sources', of, 'file'] })),
      'name each text once',
    ),
    ...shared(
      entries.map(([of, { letters }]) => ({ of, sign: letters, at: ['parties', of, 'letters'] })),
      'choose other letters',
    ),
    ...shared(
      entries.map(([of, { tint }]) => ({ of, sign: tint, at: ['parties', of, 'tint'] })),
      'choose another tint',
    ),
    ...shared(
      entries.map(([of, { name }]) => ({ of, sign: name, at: ['parties', of, 'name'] })),
      'tell the two apart',
    ),
    ...flawsOfSpeakers(written),
    ...Object.keys(gates)
      .filter((id) => Object.hasOwn(parties, id))
      .map((id): Flaw => ({
        at: ['gates', id],
        says: `“${id}” is a party: who sits at the table is no gate`,
        key: true,
      })),
    ...Object.keys(silent)
      .filter((id) => Object.hasOwn(parties, id) || Object.hasOwn(gates, id))
      .map((id): Flaw => ({
        at: ['silent', id],
        says: `“${id}” is a party or a gate: take it out of one of the two`,
        key: true,
      })),
    ...Object.entries(moments).flatMap(([id, { after }]) => eachKnown(after, ['moments', id, 'after'], aMoment)),
    ...circlesIn(waits).map((circle): Flaw => ({
      at: ['moments', circle[0] ?? '', 'after'],
      says: `turns in a circle, ${circle.join(' → ')}: nothing comes after itself`,
      key: true,
    })),
    ...flawsOfTalks(written),
  ];
}

/** Evidence names a speaker alone, so each speaks for one party only. */
function flawsOfSpeakers({ parties }: Written): Flaw[] {
  const owners = new Map<string, string>();
  return Object.entries(parties).flatMap(([party, { speakers }]) =>
    Object.keys(speakers).flatMap((speaker): Flaw[] => {
      const owner = owners.get(speaker);
      owners.set(speaker, owner ?? party);
      if (owner === undefined) return [];
      return [
        {
          at: ['parties', party, 'speakers', speaker],
          says: `“${speaker}” speaks for “${owner}” already: give each speaker one party`,
          key: true,
        },
      ];
    }),
  );
}

function flawsOfTalks(written: Written): Flaw[] {
  const { talks, parties, positions, gates = {}, issues } = written;
  if (talks === undefined) return [];
  const aParty = known('party', Object.keys(parties), 'parties');
  const aPosition = known('position', Object.keys(positions), 'positions');
  const anIssue = known('issue', Object.keys(issues), 'issues');
  return [
    ...eachKnown(talks.tables, ['talks', 'tables'], aParty),
    ...eachKnown(talks.answers, ['talks', 'answers'], aParty),
    ...Object.entries(talks.moves ?? {}).flatMap(([party, moves]) => [
      ...aParty(party, ['talks', 'moves', party], true),
      ...eachKnown(moves, ['talks', 'moves', party], anIssue),
    ]),
    ...(talks.gates ?? []).flatMap(({ gate, when }, index) => [
      ...known('gate', Object.keys(gates), 'gates')(gate, ['talks', 'gates', index, 'gate']),
      ...flawsOfClause(written, when, ['talks', 'gates', index, 'when'], 'part'),
    ]),
    ...eachKnown(talks.refused, ['talks', 'refused'], aPosition),
    ...eachKnown(talks.failed, ['talks', 'failed'], aPosition),
  ];
}
