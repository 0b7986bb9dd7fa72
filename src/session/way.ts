/** What a code, a pasted text or a file leads to. What reads them is fetched only then. */
import type { Way } from './coded.ts';
import type { Library } from './library.ts';

/** `failed`: a file of the site could not be fetched. */
export async function wayOf(code: string, library: Library): Promise<Way | 'failed'> {
  try {
    const { wayOfCode } = await import('./coded.ts');
    return await wayOfCode(code, library);
  } catch {
    return 'failed';
  }
}

/** Undefined: it is a scenario's file, or none of this tool, which its own reader says. Rejects where `wayOf` fails. */
export async function wayIn(text: string, library: Library): Promise<Way | undefined> {
  const { wayOfFile, wayOfText } = await import('./pasted.ts');
  return text.trimStart().startsWith('{') ? wayOfFile(text) : wayOfText(text, library);
}
