/** What a visitor is told about a link, a stored draft or this browser, in sentences. */
import type { Notice } from '../session/notice.ts';
import { listed } from './naming.ts';
import { CODED, NOTICE } from './words.notices.ts';

export function noticeSaid(notice: Notice): string {
  switch (notice.about) {
    case 'link.unread':
      return NOTICE.unread(cut(notice.text));
    case 'code.unread':
      return codeSaid(notice);
    case 'text.unread':
      return CODED.text(quoted(notice.text));
    case 'file.unread':
      return CODED.file[notice.is];
    case 'link.damaged':
      return `${NOTICE.damaged(listed(notice.damage.map(({ text }) => quoted(text))))} ${NOTICE.kept(notice.kept)}`;
    case 'link.unknown':
      return `${NOTICE.unknown(listed(notice.pieces.map(quoted)))} ${NOTICE.kept(notice.kept)}`;
    case 'link.newer':
      return NOTICE.newer(listed(notice.keys.map(quoted)));
    case 'scenario.missing':
      return NOTICE.missing(quoted(cut(notice.scenario)));
    case 'outside.missing':
      return NOTICE.outside;
    case 'edition.missing':
      return NOTICE.editionMissing(notice.edition, notice.opened);
    case 'edition.withdrawn':
      return NOTICE.withdrawn(notice.edition, notice.reason);
    case 'draft.damaged':
      return NOTICE.draft(listed(notice.pieces.map(quoted)));
    case 'exercise.damaged':
      return NOTICE.exercise(listed(notice.pieces.map(quoted)), notice.cut);
    case 'exercise.bounds':
      return NOTICE.bounds(
        listed(notice.terms.map(({ issue, option }) => quoted(`${issue}=${option}`))),
        notice.closed,
      );
    case 'storage.failing':
      return notice.inside ? NOTICE.storageInside : NOTICE.storage;
    case 'file.missing':
      return NOTICE.file;
  }
}

/** What is wrong with a code, so that it can be put right. */
function codeSaid({ is, text, foreign = '' }: Extract<Notice, { about: 'code.unread' }>): string {
  if (is === 'empty') return CODED.empty;
  return is === 'foreign' ? CODED.foreign(foreign) : `${CODED[is]} ${CODED.again(quoted(text))}`;
}

export const quoted = (text: string): string => `“${cut(text)}”`;

/** A damaged link can be of any length. */
const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
