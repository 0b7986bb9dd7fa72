/** Role cards: what the texts report of one party on the questions of the lesson, to be ticked against the deal. */
import { KEEPER } from '../model/exercise.ts';
import { isJudged, type Party, type Position } from '../model/scenario.ts';
import { VERDICTS } from '../model/verdict.ts';
import { briefly, inSentence, issueOf, listed, possessive, spelled } from './naming.ts';
import { textOf } from './quoting.ts';
import { kindWord } from './say.ts';
import { heading, list, small, strong, text, type Block, type Kit, type Handout } from './handouts.ts';
import { evidenceBlock } from './sheetquotes.ts';
import { positionsShown, silentOn } from './standing.ts';
import { guessSaid } from './tasking.ts';
import { LEDGER_KINDS } from './words.ledger.ts';
import { ROLE } from './words.paper.ts';

export function roleCards(kit: Kit): Handout[] {
  const { scenario, exercise } = kit;
  const roles = exercise.roles.length > 0 ? exercise.roles : scenario.parties.map(({ id }) => id);
  return roles.flatMap((role, place): Handout[] => {
    const party = scenario.parties.find(({ id }) => id === role);
    if (party === undefined && role !== KEEPER) return [];
    const card = { id: `role-${role}`, kind: 'roles' as const, over: ROLE.card(place + 1, roles.length) };
    return party === undefined
      ? [{ ...card, title: ROLE.keeper, blocks: keeperBlocks() }]
      : [{ ...card, title: party.name, letters: party.letters, blocks: partyBlocks(kit, party) }];
  });
}

function partyBlocks({ scenario, exercise: { agenda } }: Kit, party: Party): Block[] {
  const issues = agenda.flatMap((id) => issueOf(scenario, id) ?? []);
  const own = positionsShown({ scenario, lens: {}, issues }, party);
  // The firmest first, as in the ledger.
  const judged = LEDGER_KINDS.flatMap(({ kind }) => own.filter(isJudged).filter((each) => each.kind === kind));
  const also = own.filter((each) => !isJudged(each));
  const silent = silentOn({ scenario, issues }, party).map((issue) => inSentence(scenario, briefly(issue)));
  return [
    text(ROLE.intro(possessive(party), spelled(scenario.sources.length).toLowerCase())),
    {
      is: 'table',
      head: ROLE.steps.map(([name]) => name),
      widths: [33, 33, 34],
      rows: [ROLE.steps.map(([, says]) => [small(says)])],
    },
    heading(ROLE.positions),
    ...(judged.length === 0
      ? [text(ROLE.none)]
      : [
          {
            is: 'table' as const,
            head: ROLE.head,
            widths: [70, 30],
            rows: judged.map((position) => [
              [text(`${kindWord(position)}: `, strong(position.short)), ...firstSentence(scenario, position)],
              [{ is: 'ticks' as const, options: VERDICTS.map((verdict) => guessSaid(position, verdict)) }],
            ]),
          },
        ]),
    {
      is: 'columns',
      columns: [
        [
          ...(silent.length === 0 ? [] : [heading(ROLE.silent), text(`${upper(listed(silent))}. ${ROLE.silentHow}`)]),
          ...(also.length === 0
            ? []
            : [heading(ROLE.also), ...also.flatMap((position) => firstSentence(scenario, position))]),
        ],
        [heading(ROLE.gave), { is: 'lines', count: 5 }],
      ],
    },
  ];
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The first sentence, and in which other texts there are more. */
function firstSentence(scenario: Kit['scenario'], position: Position): Block[] {
  const [piece, ...more] = position.evidence;
  if (piece === undefined) return [];
  const others = [...new Set(more.map(({ source }) => textOf(scenario, source)))].filter(
    (each) => each !== textOf(scenario, piece.source),
  );
  const block = evidenceBlock(scenario, position, piece);
  return [
    block.is === 'quote' && others.length > 0
      ? { ...block, from: `${block.from}; ${ROLE.more(listed(others))}` }
      : block,
  ];
}

const keeperBlocks = (): Block[] => [
  text(ROLE.keeperIntro),
  heading(ROLE.keeperDo),
  list(ROLE.keeperChecks),
  {
    is: 'table',
    head: ROLE.keeperLog,
    widths: [46, 14, 18, 22],
    rows: Array.from({ length: 7 }, () => ROLE.keeperLog.map((): Block[] => [{ is: 'lines', count: 2 }])),
  },
];
