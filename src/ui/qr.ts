/** A QR code as one path. The one place that knows uqr. */
import { encode } from 'uqr';

/** Empty modules around it, as readers expect. */
const QUIET = 4;

export interface QrPicture {
  /** Of the square, quiet zone included, in modules. */
  size: number;
  /** The black modules, for the `d` of a path. */
  path: string;
  version: number;
}

/** Bytes always, so that a text of capitals alone is drawn no other way, and level M: a crumpled sheet can still be read. */
export function qrOf(text: string): QrPicture {
  const { data, size, version } = encode([...new TextEncoder().encode(text)], { ecc: 'M', border: 0 });
  const runs = data.flatMap((row, y) => {
    const line = row.map((black) => (black ? '#' : ' ')).join('');
    return [...line.matchAll(/#+/gu)].map(({ 0: run, index }) => {
      const wide = run.length;
      return `M${index + QUIET} ${y + QUIET}h${wide}v1h-${wide}z`;
    });
  });
  return { size: size + 2 * QUIET, path: runs.join(''), version };
}
