/** All answers to one table in a form that two engines, or two spellings of one scenario, can be compared by. */
import { ask, type Session } from '../../src/engine/explore.ts';
import type { Deal } from '../../src/model/deal.ts';
import type { Utilities } from '../../src/engine/answer.ts';
import type { Asked } from './random.ts';
import { sorted } from './spaces.ts';

type Name = (id: string) => string;
type By<Value> = Readonly<Record<string, Value>>;

const renamed = <Value, Other>(record: By<Value>, name: Name, value: (value: Value) => Other): By<Other> =>
  Object.fromEntries(Object.entries(record).map(([id, each]) => [name(id), value(each)]));

/** Without examples and reasons, of which any will do. `name` gives each id back as it is to be compared. */
export function findings(session: Session, asked: Omit<Asked, 'scenario'>, name: Name = (id) => id) {
  const { deal, lens, chosen, by, weights, axes } = asked;
  const table = { deal, lens };
  const ids = (list: readonly string[]) => list.map(name).sort();
  const sets = (list: readonly { positions: readonly string[] }[]) =>
    sorted(list.map(({ positions }) => positions.map(name)));
  const terms = (each: Deal) => Object.entries(each).map(([issue, option]) => `${name(issue)}=${name(option)}`);
  const sums = (list: readonly Utilities[]) =>
    sorted(list.map((utilities) => Object.entries(utilities).map(([party, sum]) => `${name(party)}:${sum}`)));

  const count = ask(session, table, { about: 'count' });
  const combinations = ask(session, table, { about: 'combinations' });
  const concessions = ask(session, table, { about: 'concessions' });
  const zone = ask(session, table, { about: 'zone' });
  const repair = ask(session, table, { about: 'repair', positions: chosen, by });
  const map = ask(session, table, { about: 'map', weights, axes });
  return {
    total: count.total,
    options: renamed(count.options, name, (options) => renamed(options, name, (number) => number)),
    positions: renamed(count.positions, name, (numbers) => numbers),
    clashes: sets(ask(session, table, { about: 'clashes' }).sets),
    concessions: sets(concessions.sets),
    unavoidable: ids(concessions.unavoidable),
    combinations: sets(combinations.sets),
    shares: [combinations.everywhere, combinations.inAll, combinations.inNone].map(ids),
    zone: [zone.sparing.count, zone.satisfying.count],
    fitting: sorted(zone.fitting.map((parties) => parties.map(name))),
    pivotal: ids(zone.pivotal),
    changes: repair.clash ? undefined : repair.changes,
    settled: repair.clash ? undefined : repair.settled,
    repairs: sorted(repair.results.map((result) => terms(result.deal))),
    best: renamed(map.best, name, (sum) => sum),
    bubbles: map.bubbles.map(({ x, y, count: deals }) => `${x},${y}: ${deals}`).sort(),
    frontier: sums(map.frontier),
    nash: sums(map.nash.map(({ utilities }) => utilities)),
    maxMin: sums(map.maxMin.map(({ utilities }) => utilities)),
  };
}
