/** What a deal does to a position. Holds in *every* way the deal can be completed. */
export const VERDICTS = ['satisfied', 'violated', 'open'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a position is open; the first that fits. */
export const REASONS = ['undecided', 'untaken', 'untriggered', 'unsettled'] as const;
export type Reason = (typeof REASONS)[number];

/** How an option stands on a deal. `silent`: its issue can no longer apply. */
export const STATUSES = ['chosen', 'possible', 'forced', 'impossible', 'silent'] as const;
export type Status = (typeof STATUSES)[number];
