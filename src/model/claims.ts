/** Flaws of positions: whose they are, what they rest on, what they ask. */
import { flawsOfClause, type Use } from './asked.ts';
import type { Clause } from './clause.ts';
import type { Flaw, Path } from './flaw.ts';
import { eachKnown, known, shared } from './names.ts';
import { fold } from './quote.ts';
import type { Written, WrittenEvidence } from './schema.ts';

type Claim = Written['positions'][string];

export function flawsOfClaims(written: Written): Flaw[] {
  const { parties, positions, disagreements = {} } = written;
  const aPosition = known('position', Object.keys(positions), 'positions');
  return [
    ...Object.entries(positions).flatMap(([id, position]) => flawsOfClaim(written, position, ['positions', id])),
    ...Object.keys(parties).flatMap((party) => flawsOfShorts(written, party)),
    ...flawsOfJoints(written),
    ...Object.entries(disagreements).flatMap(([id, each]) =>
      eachKnown(each.positions, ['disagreements', id, 'positions'], aPosition),
    ),
  ];
}

function flawsOfClaim(written: Written, position: Claim, at: Path): Flaw[] {
  const { parties, issues } = written;
  const flaws = [
    ...known('party', Object.keys(parties), 'parties')(position.party, [...at, 'party']),
    ...position.evidence.flatMap((each, index) => flawsOfEvidence(written, position, each, [...at, 'evidence', index])),
    ...clausesOf(position).flatMap(([field, clause, use]) => flawsOfClause(written, clause, [...at, field], use)),
  ];
  if (position.kind === 'statement')
    return [...flaws, ...eachKnown(position.about, [...at, 'about'], known('issue', Object.keys(issues), 'issues'))];
  if (position.evidence.every(({ strength }) => strength === 'inferred'))
    flaws.push({
      at: [...at, 'evidence'],
      says: `no ${position.kind} rests on the writer's conclusion alone: give explicit or reported evidence, or make it a statement`,
    });
  if (!position.evidence.some(({ quote }) => fold(quote).includes(fold(position.words))))
    flaws.push({
      at: [...at, 'words'],
      says: `“${position.words}” stands in none of its quotes: copy the words that decide the kind`,
    });
  return flaws;
}

function flawsOfEvidence({ parties }: Written, { party }: Claim, evidence: WrittenEvidence, at: Path): Flaw[] {
  const { speaker, strength } = evidence;
  const place = [...at, 'strength'];
  if (speaker === undefined)
    return strength === 'explicit'
      ? [{ at: place, says: 'names nobody who said it: add the speaker, or make it “reported”' }]
      : [];
  const speakers = Object.values(parties).flatMap((each) => Object.keys(each.speakers));
  const [owner] = Object.entries(parties).find(([, each]) => Object.hasOwn(each.speakers, speaker)) ?? [];
  if (owner === undefined) return known('speaker', speakers, 'the speakers of a party')(speaker, [...at, 'speaker']);
  const secondHand = owner !== party && Object.hasOwn(parties, party);
  return secondHand && strength !== 'reported'
    ? [{ at: place, says: `“${speaker}” speaks for “${owner}”: what one side says of another is “reported”` }]
    : [];
}

function clausesOf(position: Claim): [field: string, clause: Clause, use: Use][] {
  switch (position.kind) {
    case 'statement':
      return [];
    case 'offer':
      return [
        ['gives', position.gives, 'part'],
        ...(position.for ? [['for', position.for, 'part'] satisfies [string, Clause, Use]] : []),
      ];
    case 'expectation':
      return [
        ['if', position.if, 'part'],
        ['then', position.then, 'verdict'],
        ['excludes', position.excludes, 'verdict'],
      ];
    default: {
      const use = position.kind === 'red line' || position.kind === 'demand' ? 'want' : 'verdict';
      return [
        ['satisfied', position.satisfied, use],
        ['violated', position.violated, use],
      ];
    }
  }
}

/** Within a party the short labels are all that tells two positions apart at a glance. */
const flawsOfShorts = ({ positions }: Written, party: string): Flaw[] =>
  shared(
    Object.entries(positions)
      .filter(([, position]) => position.party === party)
      .map(([of, { short }]) => ({ of, sign: short, at: ['positions', of, 'short'] })),
    'tell the two apart',
  );

/** A joint claim is one position for each party that makes it, with evidence in common. */
function flawsOfJoints({ positions }: Written): Flaw[] {
  const claims = Object.entries(positions);
  return claims.flatMap(([id, position], index): Flaw[] => {
    if (position.joint === undefined) return [];
    const at = ['positions', id, 'joint'];
    const others = claims.filter(([other, each]) => other !== id && each.joint === position.joint);
    const [first] = others;
    if (first === undefined)
      return [
        {
          at,
          says: `“${position.joint}” is shared by no other position: give each party that makes the claim its own, or take it out`,
        },
      ];
    const twin = claims
      .slice(0, index)
      .find(([, each]) => each.joint === position.joint && each.party === position.party);
    if (twin !== undefined)
      return [
        { at, says: `“${position.party}” makes this joint claim in “${twin[0]}” already: one position for each party` },
      ];
    const ofOthers = new Set(
      others.flatMap(([, { evidence }]) => evidence.map(({ source, quote }) => source + fold(quote))),
    );
    if (position.evidence.some(({ source, quote }) => ofOthers.has(source + fold(quote)))) return [];
    return [{ at, says: `shares no quote with “${first[0]}”: a joint claim has evidence in common` }];
  });
}
