import type { Notice } from './notice.ts';

/** The notices that stand on the page. */
export interface Notices {
  readonly all: readonly Notice[];
  add: (...notices: Notice[]) => void;
  dismiss: (notice: Notice) => void;
  clear: () => void;
}

export function makeNotices(): Notices {
  let all = $state.raw<readonly Notice[]>([]);
  const textOf = (notice: Notice) => JSON.stringify(notice);
  return {
    get all() {
      return all;
    },
    /** What already stands there is not said twice. */
    add(...notices) {
      all = [...all, ...notices.filter((notice) => !all.some((each) => textOf(each) === textOf(notice)))];
    },
    dismiss(notice) {
      all = all.filter((each) => each !== notice);
    },
    /** What is wrong with the browser stays true on the next page. */
    clear() {
      all = all.filter(({ about }) => about === 'storage.failing');
    },
  };
}
