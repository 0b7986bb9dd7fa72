/** Reads whatever was pasted or dropped: a code, a link, a text in which one stands, or what a file holds. */
import { looksLikeCode, parseCode } from '../model/code.ts';
import { parseDealFile } from '../model/dealfile.ts';
import { parseExerciseFile } from '../model/exercisefile.ts';
import { HAND_IN_LINE, parseHandInFile, parseHandInLine } from '../model/handinfile.ts';
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
  if (looksLikeCode(typed)) return wayOfCode(typed, library);
  const code = codeIn(typed);
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
      return to(read.handIn, 'board', `~h=${packing.pack(JSON.stringify(read.handIn))}`);
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
  return to(read.handIn, 'board', `~h=${packing.pack(JSON.stringify(read.handIn))}`);
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

/** The first code among other words: in groups, or in one piece. */
function codeIn(text: string): string | undefined {
  const groups =
    text.match(/(?<![\p{L}\p{N}])[0-9a-z]{4}(?:\s?[\p{Pd}\s]\s?[0-9a-z]{1,4}){2,6}(?![\p{L}\p{N}])/giu) ?? [];
  const pieces = text.match(/(?<![\p{L}\p{N}])[deh][0-9a-z]{8,27}(?![\p{L}\p{N}])/giu) ?? [];
  const found = [...groups, ...pieces];
  // Words in fours may look like one: the first that passes its check is meant, else the first with a figure in it.
  return found.find((each) => parseCode(each).ok) ?? found.find((each) => /\d/u.test(each));
}
