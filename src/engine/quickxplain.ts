/**
 * A smallest-by-inclusion part of `pieces` that is still excluded, those that come last left out sooner. Found by halves
 * (QuickXplain, Junker 2004): what does not matter goes together, so most take few questions. Only where all are excluded.
 */
export function excludedPart<Piece>(
  pieces: readonly Piece[],
  excluded: (some: readonly Piece[]) => boolean,
): readonly Piece[] {
  const explained = (given: readonly Piece[], grown: boolean, rest: readonly Piece[]): readonly Piece[] => {
    if (grown && excluded(given)) return [];
    if (rest.length <= 1) return rest;
    const middle = Math.ceil(rest.length / 2);
    const [preferred, others] = [rest.slice(0, middle), rest.slice(middle)];
    const ofOthers = explained([...given, ...preferred], preferred.length > 0, others);
    return [...explained([...given, ...ofOthers], ofOthers.length > 0, preferred), ...ofOthers];
  };
  return explained([], true, pieces);
}
