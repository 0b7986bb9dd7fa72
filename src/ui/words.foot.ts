/** What stands at the foot of every page. */
export const FOOT = {
  schools: 'For parents and schools',
};
