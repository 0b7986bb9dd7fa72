import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { grouped, makeCode } from '../../src/model/code.ts';
import { qrOf, type QrPicture } from '../../src/ui/qr.ts';

const PIXELS = 3;

/** The modules as a camera a little out of focus sees them: three grey dots to a module, each the mean of those around it. */
function photographed({ size, path }: QrPicture): { data: Uint8ClampedArray; side: number } {
  const side = size * PIXELS;
  const sharp = new Float64Array(side * side).fill(255);
  for (const [, x, y, wide] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let row = Number(y) * PIXELS; row < (Number(y) + 1) * PIXELS; row++)
      sharp.fill(0, row * side + Number(x) * PIXELS, row * side + (Number(x) + Number(wide)) * PIXELS);
  }
  const grey = blurred(sharp, side);
  const data = new Uint8ClampedArray(side * side * 4);
  grey.forEach((value, at) => data.set([value, value, value, 255], at * 4));
  return { data, side };
}

/** Twice the mean of nine neighbours: near enough to a lens. */
function blurred(sharp: Float64Array, side: number): Float64Array {
  const mean = (picture: Float64Array) =>
    picture.map((_, at) => {
      let sum = 0;
      for (const down of [-1, 0, 1])
        for (const right of [-1, 0, 1]) {
          const [x, y] = [(at % side) + right, Math.floor(at / side) + down];
          sum += x < 0 || y < 0 || x >= side || y >= side ? 255 : (picture[y * side + x] ?? 255);
        }
      return sum / 9;
    });
  return mean(mean(sharp));
}

const codes = (['D', 'E', 'H'] as const).map(
  (kind) => makeCode(kind, 1023, (1n << (kind === 'D' ? 55n : 75n)) - 3n) ?? '',
);
const site = `https://parley.school-of-the-town.example/lessons/`;

describe('a QR code is read again from a small and blurred picture', () => {
  test.each([
    ...codes.map((code) => `${site}#/c/${code}`),
    ...codes.map((code) => `${site}#/c/${code.replaceAll('-', '')}`),
    'HTTPS://PARLEY.EXAMPLE/',
    'https://parley.example/#/c/D01A-é',
    `https://parley.example/#/ukraine-guarantees@1/deal?nato=renounced&donetsk=withdraws&occupied=unresolved&sanctions=eased`,
  ])('%s', (text) => {
    const { data, side } = photographed(qrOf(text));
    expect(jsQR(data, side, side)?.data).toBe(text);
  });
});

test('an address of fifty characters with any code in fours fits version 5', () => {
  expect(site).toHaveLength(50);
  for (const code of codes) {
    expect(grouped(code.replaceAll('-', ''))).toBe(code);
    expect(qrOf(`${site}#/c/${code}`).version).toBeLessThanOrEqual(5);
  }
});

test('the quiet zone is four modules wide', () => {
  const { size, path } = qrOf(site);
  const xs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/gu)];
  expect(Math.min(...xs.map(([, x]) => Number(x)))).toBe(4);
  expect(Math.min(...xs.map(([, , y]) => Number(y)))).toBe(4);
  expect(Math.max(...xs.map(([, x, , wide]) => Number(x) + Number(wide)))).toBe(size - 4);
});
