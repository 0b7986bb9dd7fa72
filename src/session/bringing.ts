/** What a visitor brings along: a pasted text, a file. Apart from what opens an address, which the first page needs alone. */
import { LARGEST_FILE } from '../model/outside.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Way } from './coded.ts';
import type { Library } from './library.ts';
import type { Notice } from './notice.ts';
import { readOutside, type Reader, type Refusal } from './outside.ts';
import { wayOfFile, wayOfText } from './pasted.ts';

/** What is needed of the page that takes it in. */
export interface Reception {
  library: Library;
  startReader: () => Reader;
  go: (link: string) => Promise<void>;
  /** Opens a scenario that came with a file. */
  admit: (scenario: Scenario) => Promise<void>;
}

/** Undefined: it is open now. */
export async function openText(text: string, reception: Reception): Promise<Notice | Refusal | undefined> {
  if (text.trimStart().startsWith('{')) {
    const refusal = await openFile(new Blob([text]), reception);
    return refusal?.is === 'other' ? refusal.why : refusal;
  }
  let way: Way;
  try {
    way = await wayOfText(text, reception.library);
  } catch {
    return { about: 'file.missing' };
  }
  if (!way.ok) return way.notice;
  await reception.go(way.link);
  return undefined;
}

/** Undefined: it is open now. What its own format does not tell is read as a scenario, whose reader says what is wrong. */
export async function openFile(file: Blob, { go, admit, startReader }: Reception): Promise<Refusal | undefined> {
  if (file.size > LARGEST_FILE) return { is: 'large' };
  let way: Way | undefined;
  try {
    way = wayOfFile(await file.text());
  } catch {
    return { is: 'broken' };
  }
  if (way?.ok === true) {
    await go(way.link);
    return undefined;
  }
  if (way !== undefined) return { is: 'other', why: way.notice };
  const read = await readOutside(file, startReader);
  if (!read.ok) return read.refusal;
  await admit(read.scenario);
  return undefined;
}
