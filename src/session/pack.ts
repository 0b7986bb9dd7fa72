/** Words made short and fit for a link: deflate, base64url and a check at the end. The one place that knows fflate. */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { markOf } from '../model/code.ts';
import type { Packing } from '../model/assignment.ts';

/** The most that a packed text may unfold to, in bytes: counted while it unfolds, so that a small bomb stays small. */
const LARGEST = 1_000_000;

export const packing: Packing = {
  pack(text) {
    const packed = base64url(deflateSync(strToU8(text), { level: 9 }));
    return `${packed}.${markOf(packed)}`;
  },
  unpack(text) {
    const [, packed = '', mark] = /^([\w-]+)\.([0-9a-z]{6})$/u.exec(text) ?? [];
    if (mark === undefined || markOf(packed) !== mark) return undefined;
    const bytes = bytesOf(packed);
    return bytes && inflated(bytes);
  },
};

const base64url = (bytes: Uint8Array): string =>
  btoa(strFromU8(bytes, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');

function bytesOf(text: string): Uint8Array | undefined {
  try {
    return strToU8(atob(text.replaceAll('-', '+').replaceAll('_', '/')), true);
  } catch {
    return undefined;
  }
}

/** Undefined: it is none, or unfolds to too much. */
function inflated(bytes: Uint8Array): string | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const isEnded = () => ended;
  const inflate = new Inflate((part, last) => {
    size += part.length;
    if (size > LARGEST) throw new RangeError('unfolds to more than 1 MB');
    parts.push(part);
    ended ||= last;
  });
  try {
    // In small pieces: what a piece unfolds to is counted before the next is looked at.
    for (let at = 0; at < bytes.length; at += 1_024)
      inflate.push(bytes.subarray(at, at + 1_024), at + 1_024 >= bytes.length);
    if (!isEnded()) return undefined;
    const whole = new Uint8Array(size);
    parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    return undefined;
  }
}
