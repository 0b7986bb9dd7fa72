/** What is said where a deal was made with an older version of its scenario. */
const counted = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`;

export const OLDER = {
  label: 'An older version',
  made: (edition: number, withdrawn?: string) =>
    `Made with version ${edition}${withdrawn === undefined ? '' : `, which was withdrawn: ${withdrawn.replace(/\.$/u, '')}`}.`,
  changes: (newest: number, changed: number, compared: number) =>
    changed === 0
      ? `Version ${newest} changes none of ${compared} verdicts on this deal.`
      : `Version ${newest} changes ${changed} of ${compared} verdicts on this deal.`,
  moved: (gone: number, added: number) =>
    [
      ...(gone > 0 ? [`${counted(gone, 'position is', 'positions are')} no longer in it`] : []),
      ...(added > 0 ? [`${counted(added, 'is', 'are')} new`] : []),
    ].join(', '),
  newer: (newest: number) => `Version ${newest} is newer; it could not be fetched to compare the verdicts.`,
  compare: 'Compare',
  compareName: (edition: number, newest: number) => `Compare version ${edition} with version ${newest}`,
  switch: 'Switch',
  switchName: (newest: number) => `Switch to version ${newest} with the same answers`,
  title: (edition: number, newest: number) => `This deal in version ${edition} and in version ${newest}`,
  party: 'Party',
  position: 'Position',
  then: (edition: number) => `Version ${edition}`,
  now: (newest: number) => `Version ${newest}`,
  none: 'no verdict: answers exclude each other',
  notThere: 'not in this version',
  unknown: (terms: string) => `The newer version does not know: ${terms}. Those answers would be left out.`,
  same: 'All verdicts are the same.',
};
