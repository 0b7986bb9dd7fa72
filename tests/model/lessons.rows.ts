/**
 * What must stay of every lesson that was ever shipped: links and codes name tasks by id and by place, and lessons by number.
 * Rows are added at the end, never edited: somebody has the code, and somebody the answers to it.
 */
import type { Exercise } from '../../src/model/exercise.ts';
import type { CatalogueTask } from '../../src/model/lesson.ts';

type Lasting<Task> = Task extends { kind: string }
  ? Pick<Task, Extract<keyof Task, 'id' | 'kind' | 'terms' | 'positions' | 'aim' | 'issue'>>
  : never;

/** In the order of the catalogue. */
export const TASKS: readonly Lasting<CatalogueTask>[] = [
  { id: 'firmest-sentence', kind: 'question', positions: [] },
  { id: 'one-deal', kind: 'question', positions: ['ukr-territory', 'rus-withdrawal'] },
  { id: 'nato-return', kind: 'question', positions: ['ukr-nato', 'ukr-article5', 'rus-nato'] },
  { id: 'article5-enough', kind: 'question', positions: ['ukr-article5', 'ukr-binding'] },
  { id: 'withdraw-or-cede', kind: 'question', positions: ['rus-withdrawal', 'ukr-territory', 'rus-donbas'] },
  { id: 'russia-force', kind: 'question', positions: ['rus-skepticism', 'eur-force'] },
  { id: 'no-from-russia', kind: 'question', positions: ['ukr-pressure', 'usa-sanctions'] },
  { id: 'two-texts', kind: 'question', positions: [] },
  { id: 'one-text', kind: 'question', positions: [] },
  { id: 'might-be-open', kind: 'question', positions: ['rus-guarantee', 'rus-resisted', 'usa-game-changer'] },
  {
    id: 'withdraw-predict',
    kind: 'predict',
    terms: { donetsk: 'withdraws' },
    positions: ['ukr-territory', 'rus-withdrawal', 'usa-surrender'],
  },
  {
    id: 'cede-predict',
    kind: 'predict',
    terms: { donetsk: 'cedes' },
    positions: ['ukr-territory', 'rus-withdrawal', 'rus-donbas'],
  },
  {
    id: 'all-for-ukraine',
    kind: 'predict',
    terms: {
      guarantee: 'article5',
      guarantors: 'wider',
      legal: 'binding',
      specifics: 'settled',
      donetsk: 'stays',
      occupied: 'returned',
    },
    positions: ['ukr-territory', 'rus-withdrawal', 'rus-donbas', 'usa-surrender'],
  },
  {
    id: 'all-for-russia',
    kind: 'predict',
    terms: { nato: 'renounced', donetsk: 'cedes', scope: 'comprehensive' },
    positions: ['ukr-territory', 'rus-withdrawal', 'rus-donbas', 'usa-surrender'],
  },
  {
    id: 'bid-for-nothing',
    kind: 'predict',
    terms: { nato: 'renounced', guarantee: 'none' },
    positions: ['ukr-nato', 'rus-nato', 'usa-guarantee'],
  },
  {
    id: 'not-binding',
    kind: 'predict',
    terms: { guarantee: 'article5', legal: 'not-binding' },
    positions: ['ukr-article5', 'ukr-binding', 'usa-article5'],
  },
  {
    id: 'force-predict',
    kind: 'predict',
    terms: { force: 'european' },
    positions: ['eur-force', 'eur-force-place', 'usa-force-support'],
  },
  {
    id: 'cross-no-red-line',
    kind: 'goal',
    aim: { is: 'sparing', positions: ['ukr-territory', 'rus-nato', 'rus-withdrawal'] },
  },
  { id: 'keep-both-lines', kind: 'goal', aim: { is: 'holding', positions: ['ukr-territory', 'rus-withdrawal'] } },
  {
    id: 'bid-and-guarantee',
    kind: 'goal',
    aim: { is: 'holding', positions: ['rus-nato', 'ukr-nato', 'ukr-article5', 'ukr-binding'] },
  },
  {
    id: 'force-as-proposed',
    kind: 'goal',
    aim: {
      is: 'holding',
      positions: [
        'eur-force',
        'eur-force-place',
        'eur-force-domains',
        'eur-rebuild',
        'usa-force-support',
        'usa-monitoring',
      ],
    },
  },
  {
    id: 'all-for-both',
    kind: 'goal',
    aim: {
      is: 'holding',
      positions: [
        'ukr-article5',
        'ukr-us-europe',
        'ukr-western',
        'ukr-binding',
        'ukr-concrete',
        'ukr-territory',
        'rus-nato',
        'rus-withdrawal',
        'rus-donbas',
        'rus-comprehensive',
      ],
    },
  },
  { id: 'choose-donetsk', kind: 'choose', issue: 'donetsk' },
  { id: 'choose-legal', kind: 'choose', issue: 'legal' },
  { id: 'choose-guarantors', kind: 'choose', issue: 'guarantors' },
  { id: 'choose-force', kind: 'choose', issue: 'force' },
];

export const LESSONS: readonly { id: string; number: number; exercise: Exercise }[] = [
  {
    id: 'lesson-45',
    number: 1,
    exercise: {
      agenda: ['nato', 'guarantee', 'legal', 'senate', 'force', 'donetsk', 'occupied'],
      start: { nato: 'renounced', guarantee: 'article5', donetsk: 'stays', occupied: 'unresolved' },
      locked: ['nato', 'guarantee', 'occupied'],
      tables: 8,
      roles: ['ukraine', 'russia', 'united-states', 'europe'],
      tasks: [
        { id: 'firmest-sentence' },
        { id: 'withdraw-predict' },
        { id: 'cross-no-red-line' },
        { id: 'choose-donetsk' },
        { id: 'one-deal' },
      ],
      allows: { undo: true, address: true, talks: false, panels: [] },
    },
  },
  {
    id: 'lesson-90',
    number: 2,
    exercise: {
      agenda: [
        'nato',
        'guarantee',
        'guarantors',
        'legal',
        'senate',
        'specifics',
        'force',
        'donetsk',
        'occupied',
        'scope',
      ],
      start: { nato: 'renounced', guarantee: 'article5', donetsk: 'stays' },
      locked: ['nato'],
      tables: 10,
      roles: ['ukraine', 'russia', 'united-states', 'europe', 'keeper'],
      tasks: [
        { id: 'firmest-sentence' },
        { id: 'withdraw-predict' },
        { id: 'keep-both-lines' },
        { id: 'cross-no-red-line' },
        { id: 'all-for-ukraine' },
        { id: 'all-for-russia' },
        { id: 'choose-donetsk' },
        { id: 'one-deal' },
      ],
      allows: { undo: true, address: true, talks: true, panels: ['clashes', 'concessions'] },
    },
  },
];
