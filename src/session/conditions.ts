/** The guards of a party's machine as conditions over the terms: an or of the smallest partial deals that force a verdict. */
import type { Problem } from '../engine/compile.ts';
import { forcingOf, type Forcing, type Part } from '../engine/forcing.ts';
import { TooLarge } from '../engine/diagram.ts';
import { isJudged } from '../model/scenario.ts';
import type { Guard } from './chart.ts';
import { escaped, type Written } from './scxml.ts';

/** Takes a moment per position: the deals that fail each verdict are laid out. */
export function conditionsOf(problem: Problem, party: string): Written | undefined {
  const { scenario } = problem;
  const own = scenario.positions.filter(isJudged).filter((position) => position.party === party);
  const forcing = forcingWithin(
    problem,
    own.map(({ id }) => id),
  );
  if (forcing === undefined) return undefined;
  const names = scenario.issues.map(({ id }) => id);
  return {
    data: [
      ...scenario.issues.map(
        ({ id, options }) =>
          `<data id="${variable(id)}" expr="null"/> <!-- ${options.map((option) => option.id).join(' | ')} | null -->`,
      ),
      '<data id="infeasible" expr="false"/>',
    ],
    intake: [
      '<!-- Takes in the terms, one property per question; what is undecided is left out. -->',
      '<state id="the.deal">',
      '  <transition event="deal.changed">',
      ...names.map((id) => `    <assign location="${variable(id)}" expr="_event.data['${id}'] || null"/>`),
      `    <assign location="infeasible" expr="${escaped(anyOf(forcing.infeasible))}"/>`,
      '    <raise event="deal.judged"/>',
      '  </transition>',
      '</state>',
    ],
    event: 'deal.judged',
    conditionOf: (guard) => conditionOf(forcing, guard),
  };
}

/** Nothing where it is too large to be laid out. */
function forcingWithin(problem: Problem, ids: readonly string[]): Forcing | undefined {
  try {
    return forcingOf(problem, ids);
  } catch (thrown) {
    if (thrown instanceof TooLarge) return undefined;
    throw thrown;
  }
}

function conditionOf({ positions }: Forcing, { type, params }: Guard): string | undefined {
  const { position, as, redLines } = params;
  if (as === 'void') return 'infeasible';
  if (type === 'takesStance' && Array.isArray(redLines)) {
    const lines = redLines.map((id) => positions[String(id)]);
    if (lines.includes(undefined)) return undefined;
    const crossed = anyOf(lines.flatMap((line) => line?.violated ?? []));
    return as === 'crossed' ? `!infeasible && ${crossed}` : `!infeasible && !${crossed}`;
  }
  const forces = positions[String(position)];
  if (type !== 'stands' || forces === undefined) return undefined;
  if (as === 'satisfied' || as === 'violated') return `!infeasible && ${anyOf(forces[as])}`;
  return `!infeasible && !${anyOf([...forces.satisfied, ...forces.violated])}`;
}

/** In brackets. */
const anyOf = (parts: readonly Part[]): string =>
  parts.length === 0 ? '(false)' : `(${parts.map(allOf).join('\n      || ')})`;

const allOf = (part: Part): string => {
  const terms = part.map(({ issue, option }) => `${variable(issue)} === '${option}'`);
  return terms.length === 0 ? 'true' : terms.length === 1 ? (terms[0] ?? '') : `(${terms.join(' && ')})`;
};

/** A name for the program that runs it. Ids have dashes and no underscores, so that two stay two. */
const variable = (issue: string): string => `term_${issue.replaceAll('-', '_')}`;
