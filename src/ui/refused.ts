/** Why something from outside was not opened, in words. */
import { showPath } from '../model/flaw.ts';
import type { Notice } from '../session/notice.ts';
import type { Refusal } from '../session/outside.ts';
import { noticeSaid } from './notified.ts';
import { FILE } from './words.file.ts';

/** Of the flaws of a file only the first: a box for codes is no place for a list. */
export function refusalSaid(refusal: Refusal | Notice): string {
  if ('about' in refusal) return noticeSaid(refusal);
  if (refusal.is === 'other') return noticeSaid(refusal.why);
  if (refusal.is !== 'flawed') return FILE[refusal.is];
  const [flaw] = refusal.flaws;
  return `${FILE.flawed(refusal.flaws.length)} ${flaw ? showPath(flaw.at) + flaw.says : ''}`;
}
