/** What the reader says of the position in hand. */
import type { Judgement } from '../engine/judge.ts';
import { overlaps, type Evidence } from '../model/evidence.ts';
import { inPlay, type Lens } from '../model/lens.ts';
import { isJudged, type Position, type Scenario } from '../model/scenario.ts';
import type { Verdict } from '../model/verdict.ts';
import { clauseSaid } from './condition.ts';
import { partyInSentence } from './naming.ts';
import { sentenceAround } from './passages.ts';
import { howWeKnow, partyOf, questionsSaid } from './say.ts';
import { READER, RULED, UNRULED } from './words.reader.ts';
import { NOUN, STRENGTH } from './words.ts';

/** Verdict and kind as one sentence: "Your deal crosses this red line of Ukraine". */
export function ruledSaid(scenario: Scenario, position: Position, judgement: Judgement, lens: Lens): string {
  const of = ofParty(scenario, position);
  if (!inPlay(position, lens)) return UNRULED.outOfPlay;
  if (!isJudged(position)) return capital(UNRULED.statement(of));
  const ruling = judgement.rulings[position.id];
  if (ruling === undefined) return UNRULED.infeasible;
  if (ruling.verdict !== 'open') return RULED[position.kind][ruling.verdict](of);
  const noun = NOUN[position.kind];
  if (ruling.reason === 'untaken') return UNRULED.untaken(of);
  if (ruling.reason === 'untriggered' && position.kind === 'expectation')
    return capital(UNRULED.untriggered(of, clauseSaid(scenario, position.if)));
  if (ruling.reason === 'undecided') return UNRULED.undecided(noun, of, questionsSaid(scenario, ruling.turns ?? []));
  return UNRULED.unsettled(noun, of);
}

/** The sign beside that sentence. */
export const signOf = (position: Position, { rulings }: Judgement, lens: Lens): Verdict | 'none' =>
  inPlay(position, lens) ? (rulings[position.id]?.verdict ?? 'none') : 'none';

/** How we know, in full: what is reported at second hand says so, with both sides. */
export function knownSaid(scenario: Scenario, position: Position, piece: Evidence): string {
  const owner = scenario.parties.find(({ speakers }) => speakers.some(({ id }) => id === piece.speaker));
  const said = howWeKnow(scenario, position, piece);
  if (owner === undefined || owner.id === position.party || piece.strength === 'inferred') return said;
  return `${STRENGTH.reported}, ${READER.secondHand}: ${said}`;
}

/** The other positions with words in the same sentence, each with the piece of its evidence that stands there. */
export function alsoSaid(
  scenario: Scenario,
  position: Position,
  piece: Evidence,
  lens: Lens,
): { position: Position; at: number }[] {
  const text = scenario.sources.find(({ id }) => id === piece.source)?.text ?? '';
  const sentence = { source: piece.source, ...sentenceAround(text, piece) };
  return scenario.positions
    .filter((other) => other.id !== position.id && inPlay(other, lens))
    .map((other) => ({ position: other, at: other.evidence.findIndex((each) => overlaps(each, sentence)) }))
    .filter(({ at }) => at >= 0);
}

const ofParty = (scenario: Scenario, { party }: Position): string => {
  const found = partyOf(scenario, party);
  return found === undefined ? party : partyInSentence(found);
};

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
