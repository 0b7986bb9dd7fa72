/** Scenarios from files of others. Apart from the reading of them, so that the first page need not load the validator. */

/** In front of the id of every one of them, so that none can pass for a scenario that comes with the site. */
export const OUTSIDE = 'file-';

export const isOutside = (id: string): boolean => id.startsWith(OUTSIDE);

/** The most that a file may hold: in bytes before it is read, in characters after. */
export const LARGEST_FILE = 1_000_000;
