/** The class in a few paragraphs, without names and table numbers: on the screen, on paper and as a file. */
import { contestedOf, predictedOf, rightAbout } from '../engine/counted.ts';
import { allHands } from '../model/hands.ts';
import { inSentence, listed } from './naming.ts';
import type { Parts } from './parts.ts';
import { partyOf } from './say.ts';
import { chosenIn, positionOf } from './sheets.ts';
import { CHOICES, CONTESTED, LINES, PREDICTED, SUMMARY } from './words.board.ts';
import { DEAL, NOUN } from './words.ts';

export interface Chapter {
  title: string;
  lines: string[];
}

type Summed = Pick<Parts, 'desk' | 'asking' | 'judging' | 'board' | 'ruled' | 'crossings'>;

export function summaryOf(parts: Summed): { lead: string[]; chapters: Chapter[] } {
  const { asking, board, ruled } = parts;
  const lesson = asking.lessons?.lessons.find(({ id }) => id === asking.exercise?.lesson);
  const hands = Math.max(0, ...asking.agenda.map((issue) => allHands(board.hands, issue)));
  const unfinished = ruled.filter(({ finished }) => !finished).length;
  return {
    lead: [
      ...(lesson ? [`${SUMMARY.question} ${lesson.question}`] : []),
      SUMMARY.handIns(board.sheets.length, unfinished),
      ...(hands > 0 ? [SUMMARY.hands(hands)] : []),
    ],
    chapters: [
      { title: SUMMARY.choices, lines: choiceLines(parts) },
      { title: SUMMARY.lines, lines: crossingLines(parts) },
      { title: SUMMARY.predictions, lines: predictionLines(parts) },
      { title: SUMMARY.contested, lines: contestedLines(parts) },
    ].filter(({ lines }) => lines.length > 0),
  };
}

const choiceLines = ({ desk: { scenario }, asking, board, ruled }: Summed): string[] =>
  chosenIn(scenario, asking.agenda, ruled, board.hands).flatMap(({ name, answers }) => {
    const parts = answers.flatMap(({ label, count, hands }) =>
      count + hands === 0
        ? []
        : [`${inSentence(scenario, label)} (${count}${hands > 0 ? ` ${CHOICES.plus(hands)}` : ''})`],
    );
    return parts.length === 0 ? [] : [`${name}: ${parts.join(', ')}`];
  });

function crossingLines({ desk: { scenario }, crossings }: Summed): string[] {
  if (crossings.finished + crossings.unfinished === 0) return [];
  return [
    ...crossings.lines.flatMap(({ position: id, finished }) => {
      const position = positionOf(scenario, id);
      const party = position && partyOf(scenario, position.party)?.name;
      return position && party && finished > 0
        ? [SUMMARY.line(party, inSentence(scenario, position.short), finished, crossings.finished)]
        : [];
    }),
    ...(crossings.clear > 0 ? [LINES.clear(crossings.clear)] : []),
    ...(crossings.unfinished > 0 ? [LINES.unfinished(crossings.unfinished)] : []),
    ...crossings.atLeast.map(({ count, deals }) => LINES.atLeast(deals, count)),
  ];
}

function predictionLines({ desk: { scenario }, asking, judging, board }: Summed): string[] {
  const predicted = predictedOf(asking, judging, board.sheets);
  return scenario.parties.flatMap((party) => {
    const { right, all } = rightAbout(scenario, predicted, party.id);
    return all === 0 ? [] : [`${PREDICTED.about(party.name)}: ${PREDICTED.right(right, all)}`];
  });
}

function contestedLines({ desk: { scenario }, board }: Summed): string[] {
  return contestedOf(scenario, board.sheets).flatMap(({ position: id, by }) => {
    const position = positionOf(scenario, id);
    const party = position && partyOf(scenario, position.party)?.name;
    const kinds = new Map<string, number>();
    for (const { contested } of by) {
      const kind = contested.kind === 'none' ? CONTESTED.noKind : NOUN[contested.kind];
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    const said = listed([...kinds].map(([kind, count]) => `${kind} (${count})`));
    return position && party ? [SUMMARY.readAs(party, inSentence(scenario, position.short), said)] : [];
  });
}

/** The same as Markdown. */
export function summaryText(parts: Summed): string {
  const { lead, chapters } = summaryOf(parts);
  const { scenario, edition } = parts.desk;
  return [
    `# ${SUMMARY.title}: ${scenario.title}`,
    ...lead,
    ...chapters.map(({ title, lines }) => `## ${title}\n\n${lines.map((line) => `- ${line}`).join('\n')}`),
    SUMMARY.note,
    `${scenario.title} · ${DEAL.version(edition)}`,
  ]
    .join('\n\n')
    .concat('\n');
}
