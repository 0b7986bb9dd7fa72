/** The sheets of an exercise, each as blocks. */
import { keySheet } from './keysheet.ts';
import { briefBlocks, codeBlocks, glossaryBlocks, runBlocks } from './lessonsheets.ts';
import { roleCards } from './rolesheet.ts';
import { HANDOUTS, type Block, type Kit, type Handout, type HandoutKind } from './handouts.ts';
import { evidenceBlocks, taskBlocks, termBlocks } from './tasksheets.ts';
import { DEAL } from './words.ts';
import { CODE, PAPER, SHEET } from './words.paper.ts';

const BLOCKS: Record<Exclude<HandoutKind, 'roles'>, (kit: Kit) => Block[]> = {
  evidence: evidenceBlocks,
  terms: termBlocks,
  tasks: taskBlocks,
  glossary: glossaryBlocks,
  code: codeBlocks,
  run: runBlocks,
  brief: briefBlocks,
  key: keySheet,
};

/** In one order, whatever the order in which they were asked for. */
export function handoutsOf(kit: Kit, kinds: readonly HandoutKind[]): Handout[] {
  const { scenario, edition, lesson, exercise } = kit;
  const over = [PAPER.brand, scenario.title, DEAL.version(edition)].join(' · ');
  const name = exercise.title ?? lesson?.name;
  return HANDOUTS.filter((kind) => kinds.includes(kind)).flatMap((kind): Handout[] => {
    if (kind === 'roles') return roleCards(kit).map((sheet) => ({ ...sheet, over: `${over} · ${sheet.over}` }));
    const title = kind === 'code' ? (exercise.title ?? CODE.title) : SHEET[kind];
    return [
      { id: kind, kind, over: name === undefined ? over : `${over} · ${name}`, title, blocks: BLOCKS[kind](kit) },
    ];
  });
}
