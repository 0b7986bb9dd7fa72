import { inflateSync } from 'node:zlib';

/** Of each page of a PDF that Chromium made: how many pieces of text are drawn on it, mostly a letter each. */
export function textRuns(pdf: Buffer): number[] {
  const bytes = pdf.toString('latin1');
  const objects = new Map([...bytes.matchAll(/(?<=[\r\n])(\d+) 0 obj\b/gu)].map((found) => [found[1], found.index]));
  const pages = [...bytes.matchAll(/\/Type\s*\/Page(?![a-z])[\s\S]*?endobj/gu)].map(([body]) => body);
  return pages.map((page) => {
    const [, contents] = /\/Contents\s+(\d+) 0 R/u.exec(page) ?? [];
    const at = objects.get(contents) ?? -1;
    const start = /stream\r?\n/u.exec(bytes.slice(at, at + 400));
    if (at < 0 || start === null) return 0;
    const from = at + start.index + start[0].length;
    const stream = inflateSync(pdf.subarray(from, bytes.indexOf('endstream', from))).toString('latin1');
    return stream.match(/\bT[jJ]\b/gu)?.length ?? 0;
  });
}
