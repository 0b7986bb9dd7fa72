import type { Flaw } from './flaw.ts';
import type { Written } from './schema.ts';
export const flawsOfReference = (_: Written): Flaw[] => [];
