/** The sheets of an exercise, each as blocks. */
import { keySheet } from './keysheet.ts';
import { briefBlocks, codeBlocks, glossaryBlocks, runBlocks } from './lessonsheets.ts';
import { roleSheets } from './rolesheet.ts';
import { SHEETS, type Block, type Kit, type Sheet, type SheetKind } from './handouts.ts';
import { evidenceBlocks, taskBlocks, termBlocks } from './tasksheets.ts';
import { DEAL } from './words.ts';
import { CODE, PAPER, SHEET } from './words.paper.ts';

const BLOCKS: Record<Exclude<SheetKind, 'roles'>, (kit: Kit) => Block[]> = {
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
export function sheetsOf(kit: Kit, kinds: readonly SheetKind[]): Sheet[] {
  const { scenario, edition, lesson, exercise } = kit;
  const over = [PAPER.brand, scenario.title, DEAL.version(edition)].join(' · ');
  const name = exercise.title ?? lesson?.name;
  return SHEETS.filter((kind) => kinds.includes(kind)).flatMap((kind): Sheet[] => {
    if (kind === 'roles') return roleSheets(kit).map((sheet) => ({ ...sheet, over: `${over} · ${sheet.over}` }));
    const title = kind === 'code' ? (exercise.title ?? CODE.title) : SHEET[kind];
    return [
      { id: kind, kind, over: name === undefined ? over : `${over} · ${name}`, title, blocks: BLOCKS[kind](kit) },
    ];
  });
}
