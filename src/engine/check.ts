import type { Flaw } from '../model/flaw.ts';
import type { Scenario } from '../model/scenario.ts';

export const flawsOfMeaning = (_: Scenario): Flaw[] => [];
