/** The first stage of the gate: whether every field is there, known and of the right form. */
import type { Flaw, Path, Result } from './flaw.ts';
import { unsafe } from './guard.ts';
import { nearest } from './nearest.ts';
import { fit, WORDLESS, type Misfit, type Written } from './schema.ts';
import { either, formOfData } from './wording.ts';

export const readFields = (data: unknown): Result<Written, Flaw[]> => readAs(fit, data);

type Fitted<Form> = { ok: true; value: Form } | { ok: false; misfits: Misfit[] };

/** Data that has to have some form; `fits` says what does not. */
export function readAs<Form>(fits: (data: unknown) => Fitted<Form>, data: unknown): Result<Form, Flaw[]> {
  const dangers = unsafe(data);
  if (dangers.length > 0) return { ok: false, flaws: dangers };
  const fitted = fits(data);
  return fitted.ok ? fitted : { ok: false, flaws: outermost(distinct(fitted.misfits.map(flawOf))) };
}

function flawOf(misfit: Misfit): Flaw {
  const steps = misfit.path ?? [];
  const at: Path = steps.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const list = steps.findIndex(({ type, input }) => type === 'object' && Array.isArray(input));
  if (list >= 0) return { at: at.slice(0, list), says: 'is a list: give it named fields' };
  return { at, says: misfit.message === WORDLESS ? wordsFor(misfit) : misfit.message };
}

function wordsFor({ type, expected, input }: Misfit): string {
  const written = formOfData(input);
  switch (type) {
    case 'picklist':
    case 'literal':
    case 'variant':
      return oneOf(input, written, expected ?? '');
    case 'array':
      return `is ${written}: write a list, [ … ]`;
    case 'boolean':
      return `is ${written}: write true or false`;
    case 'number':
    case 'integer':
      return `is ${written}: write a whole number`;
    case 'string':
      return typeof input === 'number' || typeof input === 'boolean'
        ? `is ${written}, not text: put it in quotation marks`
        : `is ${written}: write text`;
    default:
      return `is ${written}: give it named fields`;
  }
}

/** `expected` is valibot's list of the words allowed: `("a" | "b")`. */
function oneOf(input: unknown, written: string, expected: string): string {
  const words = expected
    .replace(/^\(|\)$/gu, '')
    .split(' | ')
    .map((word) => word.replaceAll('"', ''));
  const near = typeof input === 'string' ? nearest(input, words) : undefined;
  return `is ${written}: ${near === undefined ? `write ${either(words)}` : `did you mean “${near}”?`}`;
}

const distinct = (flaws: Flaw[]): Flaw[] => [
  ...new Map(flaws.map((flaw) => [JSON.stringify([flaw.at, flaw.says]), flaw])).values(),
];

/** Without what lies inside of something that is wrong itself: it will read otherwise once that is put right. */
const outermost = (flaws: Flaw[]): Flaw[] =>
  flaws.filter(
    ({ at }) =>
      !flaws.some((other) => other.at.length < at.length && other.at.every((step, index) => step === at[index])),
  );
