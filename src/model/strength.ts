/** How we know what a source reports. Apart from the schema, so that a link can be read without the validator. */
export const STRENGTHS = ['explicit', 'reported', 'inferred'] as const;
export type Strength = (typeof STRENGTHS)[number];
