/** The second stage of the gate: everything that is named is there, and stands where it may. Quotes are found by `assemble`. */
import { flawsOfAgenda } from './agenda.ts';
import { flawsOfClaims } from './claims.ts';
import type { Flaw } from './flaw.ts';
import { flawsOfHistory } from './names.ts';
import type { Written } from './schema.ts';
import { flawsOfTable } from './table.ts';

export const flawsOfReference = (written: Written): Flaw[] => [
  ...flawsOfTable(written),
  ...flawsOfAgenda(written),
  ...flawsOfClaims(written),
  ...flawsOfHistory(written),
];
