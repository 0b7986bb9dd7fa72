/** Reads whatever was pasted or dropped: a code, a link, a text in which one stands, or what a file holds. */
import { looksLikeCode, parseCode } from '../model/code.ts';
import { parseDealFile } from '../model/dealfile.ts';
import { parseExerciseFile } from '../model/exercisefile.ts';
import { HAND_IN_LINE, makeHandInFile, parseHandInFile, parseHandInLine } from '../model/handinfile.ts';
import { codeInLink, parseLink } from '../model/link.ts';
import { parseWorkFile } from '../model/workfile.ts';
import { wayOfCode, type Way } from './coded.ts';
import type { Library } from './library.ts';
import type { Notice } from './notice.ts';
import { packing } from './pack.ts';

/** Rejects when a file of the site that it needs cannot be fetched. */
export async function wayOfText(text: string, library: Library): Promise<Way> {
  const typed = text.trim();
  if (typed === '') return refused({ about: 'code.unread', text: '', is: 'empty' });
  const [line] = typed.match(HAND_IN_LINE) ?? [];
  if (line !== undefined) return wayOfHandIn(line);
  if (typed.includes('#/')) {
    const link = linkIn(typed);
    const code = codeInLink(link);
    if (code !== undefined) return wayOfCode(code, library);
    return parseLink(link) === undefined ? refused({ about: 'link.unread', text: typed }) : { ok: true, link };
  }
  const code = wholeCodeIn(typed) ?? (looksLikeCode(typed) ? typed : damagedCodeIn(typed));
  return code === undefined ? refused({ about: 'text.unread', text: typed }) : wayOfCode(code, library);
}

/** Undefined: it is a scenario's, or no file of this tool. */
export function wayOfFile(text: string): Way | undefined {
  switch (formatOf(text)) {
    case 'parley-deal': {
      const read = parseDealFile(text);
      if (!read.ok) return refused({ about: 'file.unread', is: read.is === 'newer' ? 'newer' : 'damaged' });
      const terms = read.terms.map(({ issue, option }) => `${issue}=${option}`).join('&');
      return to(read, 'deal', terms);
    }
    case 'parley-exercise': {
      const read = parseExerciseFile(text);
      return read === undefined ? damaged(text) : to(read, 'exercise', `~x=${read.exercise}`);
    }
    case 'parley-work': {
      const read = parseWorkFile(text);
      if (read === undefined) return damaged(text);
      return to(read.handIn, 'exercise', `~x=${read.exercise}&~h=${packing.pack(text)}`);
    }
    case 'parley-handin': {
      const read = parseHandInFile(text);
      if (!read.ok) return refused({ about: 'file.unread', is: read.is === 'newer' ? 'newer' : 'damaged' });
      return to(read.handIn, 'board', `~h=${packing.pack(makeHandInFile(read.handIn))}`);
    }
    case 'parley-talk':
      return refused({ about: 'file.unread', is: 'talk' });
    case 'parley-board':
      return refused({ about: 'file.unread', is: 'board' });
    default:
      return undefined;
  }
}

/** What it says it is; only the beginning is looked at, where all files of this tool say so. */
const formatOf = (text: string): string | undefined =>
  /^\s*\{\s*"format"\s*:\s*"(parley-[a-z]+)"/u.exec(text.slice(0, 200))?.[1];

/** A hand-in belongs on a class's board, together with the others. */
function wayOfHandIn(line: string): Way {
  const read = parseHandInLine(line, packing);
  if (!read.ok) return refused({ about: 'file.unread', is: read.is === 'newer' ? 'newer' : 'damaged' });
  return to(read.handIn, 'board', `~h=${packing.pack(makeHandInFile(read.handIn))}`);
}

const to = ({ scenario, edition }: { scenario: string; edition: number }, screen: string, rest: string): Way => ({
  ok: true,
  link: `#/${scenario}@${edition}/${screen}${rest === '' ? '' : '?'}${rest}`,
});

const refused = (notice: Notice): Way => ({ ok: false, notice });

const damaged = (text: string): Way =>
  refused({ about: 'file.unread', is: /"version"\s*:\s*1\b/u.test(text) ? 'damaged' : 'newer' });

/** A link that fills the text may have been broken into lines; one that stands among words ends where a blank is. */
function linkIn(text: string): string {
  const whole = text.slice(text.indexOf('#/'));
  return /[ \u00a0]/u.test(text) ? (/^[^\s<>"“”]+/u.exec(whole)?.[0] ?? whole) : whole;
}

/** The first code among other words: in one piece, or in groups that follow each other. Its check tells it from words in fours. */
function wholeCodeIn(text: string): string | undefined {
  const groups = text.match(/[0-9a-z]+/giu) ?? [];
  for (const [at, group] of groups.entries()) {
    if (!/^[deh]/iu.test(group)) continue;
    let piece = '';
    for (const next of groups.slice(at, at + 8)) {
      piece += next;
      if (parseCode(piece).ok) return piece;
    }
  }
  return undefined;
}

/** What looks like a code in groups, so that it can be put right. */
const damagedCodeIn = (text: string): string | undefined =>
  /(?<![\p{L}\p{N}])(?=\S*\d)[0-9a-z]{4}(?:\p{Pd}[0-9a-z]{1,4}){2,6}(?![\p{L}\p{N}])/iu.exec(text)?.[0];
