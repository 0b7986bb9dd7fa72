/** Words of the map by the visitor's own weights. Part of the screen of what is possible. */
import { many } from './words.explore.ts';

export const WEIGHTS = {
  fact: (count: number) => (count === 0 ? 'nothing is weighed until you say so' : `${many(count, 'position')} weighed`),
  how: 'Nothing in these texts says how much a position matters. Here you may say it yourself, from 0 to 10, and see what would follow from your numbers. They are yours: no party’s.',
  refused: (typed: string, most: number) => `“${typed}” is not taken: a weight is a whole number from 0 to ${most}.`,
  field: (short: string) => `Weight of: ${short}`,
  clear: 'Take all weights off',
  needTwo: 'Give weights to positions of two parties, and a map is drawn.',
  axis: { x: 'Across', y: 'Up' },
  with: 'with your weights',
  title: 'All deals, with your weights',
  scale: (party: string) => `${party}, sum of your weights that hold`,
  legend:
    'Each disc is all deals with the same two sums; the larger, the more deals. A thick ring: no deal is as good for every weighted party and better for one. N: the greatest product of the sums. M: the party with the smallest sum has the most. A cross: your deal.',
  notFinished: 'Your deal is not finished, so that it is not one point of the map.',
  marked: 'Points marked on the map',
  every: 'All points of the map',
  deals: 'Deals',
  marks: 'What it is',
  frontier: 'no deal is as good for all weighted and better for one',
  nash: 'N, greatest product',
  maxMin: 'M, greatest smallest sum',
  own: 'your deal',
  best: (party: string, sum: number) => `The most that ${party} can reach: ${sum}.`,
  select: 'Show an example',
  selected: (what: string) => `At ${what}`,
  noProduct:
    'No deal gives every weighted party something, so that no product is greatest, and no smallest sum is more than 0.',
  more: 'There are more points than could be found.',
};
