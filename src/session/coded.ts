/** Opening by a code: which edition it is of, and the address of what it says. */
import { parseCode, type CodeKind, type ReadWhole } from '../model/code.ts';
import { parseDealPayload } from '../model/dealcode.ts';
import { exerciseIn } from '../model/exercisecode.ts';
import { agendaFor, makeLink } from '../model/linked.ts';
import { assigned } from './exercised.ts';
import type { Library, Opened } from './library.ts';
import type { Notice } from './notice.ts';

/** An address, or why there is none. */
export type Way = { ok: true; link: string } | { ok: false; notice: Notice };

/** What a code was read from, and what it is about. `typed`: as it stands, without dashes. */
interface Knock {
  read: ReadWhole;
  typed: string;
  opened: Opened;
  library: Library;
}

/** Where a code of each kind leads. Undefined: it says what this edition does not have. */
const DOORS: Readonly<Record<CodeKind, (knock: Knock) => Promise<string | undefined>>> = {
  D: ({ read, opened }) => Promise.resolve(dealLink(opened, read)),
  async E({ read, opened: { scenario, edition }, library }) {
    const lessons = await library.lessons(scenario.id);
    const exercise = lessons && exerciseIn(scenario, lessons, read.payload);
    const view = { edition, screen: 'exercise', deal: {}, lens: {}, agenda: 'short' } as const;
    return exercise && makeLink(scenario, { ...view, carried: { '~x': assigned(scenario, exercise).text } });
  },
  // Only a class's board knows the exercise that says what its digits mean.
  H: ({ typed, opened: { scenario, edition } }) => Promise.resolve(`#/${scenario.id}@${edition}/board?~h=${typed}`),
};

function dealLink({ scenario, edition }: Opened, read: ReadWhole): string | undefined {
  const payload = parseDealPayload(scenario, read);
  if ('is' in payload) return undefined;
  const { deal } = payload;
  return makeLink(scenario, { edition, screen: 'deal', deal, lens: {}, agenda: agendaFor(scenario, deal) });
}

/** Rejects when a file that it needs cannot be fetched. */
export async function wayOfCode(text: string, library: Library): Promise<Way> {
  const read = parseCode(text);
  if (!read.ok) {
    const { is, foreign } = read;
    return { ok: false, notice: { about: 'code.unread', text, is, ...(foreign !== undefined && { foreign }) } };
  }
  const place = library.editionOf(read.shelf);
  const opened = place && (await library.load(place.id, place.edition));
  if (opened === undefined) return { ok: false, notice: { about: 'code.unread', text, is: 'unknown' } };
  const typed = text.replace(/[^0-9a-z]/giu, '');
  const link = await DOORS[read.kind]({ read, typed, opened, library });
  return link === undefined ? { ok: false, notice: { about: 'code.unread', text, is: 'range' } } : { ok: true, link };
}
