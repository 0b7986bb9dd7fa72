/** The sheets as an editable document. Loaded only when it is asked for: the library is larger than the page. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { Bit, Block, Handout } from './handouts.ts';
import { PAPER } from './words.paper.ts';

export interface Setting {
  size: 'a4' | 'letter';
  large: boolean;
  schools: string;
  language: string;
  /** Draws a QR code. */
  picture: (address: string) => Promise<{ bytes: Uint8Array; pixels: number }>;
}

/** In twentieths of a point. */
const PAGES = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } };
const MARGIN = 850;
const SANS = 'Arial';
const SERIF = 'Georgia';
const SIGNS = { satisfied: '✓', violated: '✗', open: '○' };

type Part = Paragraph | Table;
type Pictures = ReadonlyMap<string, { bytes: Uint8Array; pixels: number }>;

export async function documentOf(sheets: readonly Handout[], setting: Setting): Promise<Blob> {
  const codes = sheets.flatMap(({ blocks }) => blocks.flatMap((block) => (block.is === 'qr' ? [block.address] : [])));
  const drawn = await Promise.all(codes.map(async (address) => [address, await setting.picture(address)] as const));
  return Packer.toBlob(made(sheets, setting, new Map(drawn)));
}

function made(sheets: readonly Handout[], { size, large, schools, language }: Setting, pictures: Pictures): Document {
  const points = large ? 18 : 10.5;
  const plain = { font: SANS, size: points * 2, color: '000000' };
  const head = (factor: number, before: number) => ({
    run: { font: SANS, bold: true, color: '000000', size: Math.round(points * factor * 2) },
    paragraph: { keepNext: true, spacing: { before, after: 60 } },
  });
  const width = PAGES[size].width - 2 * MARGIN;
  return new Document({
    creator: PAPER.brand,
    title: sheets[0]?.over ?? PAPER.brand,
    styles: {
      default: {
        document: { run: { ...plain, language: { value: language } }, paragraph: { spacing: { after: 80 } } },
        heading1: head(1.8, 0),
        heading2: head(1.2, 200),
        heading3: head(1.05, 140),
      },
    },
    sections: [
      {
        properties: {
          page: { size: PAGES[size], margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun(`${PAPER.schools} ${schools}   `),
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: sheets.flatMap((sheet, place) => [
          // Each sheet begins on a page of its own.
          new Paragraph({ text: sheet.over, pageBreakBefore: place > 0 }),
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            text: sheet.letters ? `${sheet.title} (${sheet.letters})` : sheet.title,
          }),
          new Paragraph({ text: `${PAPER.serif} ${PAPER.schools} ${schools}` }),
          ...parts(sheet.blocks, width, pictures),
        ]),
      },
    ],
  });
}

/** `width`: of the room, in twentieths of a point. */
const parts = (blocks: readonly Block[], width: number, pictures: Pictures): Part[] =>
  blocks.flatMap((block): Part[] => {
    switch (block.is) {
      case 'heading':
        return [
          new Paragraph({
            heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
            text: block.text,
          }),
        ];
      case 'text':
        return [new Paragraph({ children: runs(block.bits) })];
      case 'quote':
        return [
          new Paragraph({
            indent: { left: 200 },
            border: { left: { style: BorderStyle.SINGLE, size: 8, space: 6, color: '666666' } },
            children: [new TextRun({ text: `“${block.words}”`, font: SERIF }), new TextRun(` ${block.from}`)],
          }),
        ];
      case 'list':
        return block.items.map((bits) => new Paragraph({ bullet: { level: 0 }, children: runs(bits) }));
      case 'ticks':
        return block.across
          ? [new Paragraph(block.options.map((option) => `☐ ${option}`).join('     '))]
          : block.options.map((option) => new Paragraph(`☐ ${option}`));
      case 'lines':
        return Array.from({ length: block.count }, () => new Paragraph(LINE));
      case 'code':
        return [new Paragraph({ children: [run({ text: block.text, bold: true, size: 56 })] })];
      case 'qr':
        return qr(pictures.get(block.address), block.label);
      case 'columns':
        // One below the other: an editor can move them, and nothing is cut.
        return block.columns.flatMap((column) => parts(column, width, pictures));
      default:
        // A paragraph between tables, without which they would run into one.
        return [table(block, width, pictures), new Paragraph({ children: [] })];
    }
  });

const LINE: IParagraphOptions = {
  children: [],
  spacing: { before: 260, after: 0 },
  border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '888888' } },
};

const run = (options: IRunOptions): TextRun => new TextRun(options);

const runs = (bits: readonly Bit[]): TextRun[] =>
  bits.map(({ text, strong, quoted, verdict }) => {
    const words = quoted ? `“${text}”` : text;
    return run({
      text: verdict === undefined ? words : `${SIGNS[verdict]} ${words}`,
      ...(strong && { bold: true }),
      ...(quoted && { font: SERIF }),
    });
  });

function qr(picture: { bytes: Uint8Array } | undefined, label: string): Part[] {
  if (picture === undefined) return [];
  const transformation = { width: 340, height: 340 };
  const image = new ImageRun({
    type: 'png',
    data: picture.bytes,
    transformation,
    altText: { name: label, description: label, title: label },
  });
  return [new Paragraph({ alignment: AlignmentType.LEFT, children: [image] })];
}

function table({ head, widths, rows }: Extract<Block, { is: 'table' }>, width: number, pictures: Pictures): Table {
  const columns = widths.map((part) => Math.round((part * width) / 100));
  const cell = (column: number, children: Part[]) =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      // A cell has to hold a paragraph.
      children: children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ children: [] })],
    });
  return new Table({
    columnWidths: columns,
    width: { size: width, type: WidthType.DXA },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((words, column) =>
          cell(column, [new Paragraph({ children: [run({ text: words, bold: true })] })]),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((blocks, column) => cell(column, parts(blocks, columns[column] ?? 0, pictures))),
          }),
      ),
    ],
  });
}
