/**
 * Faults made by hand, each a slip that somebody could make: in which file of the engine, which words, what stands there instead
 * and what that breaks. The words stand there exactly once.
 * @type {readonly (readonly [file: string, words: string, instead: string, breaks: string])[]}
 */
export const FAULTS = [
  // What a clause means.
  [
    'compile',
    'of: [negate(when, full), silenced]',
    'of: [silenced]',
    'an issue may be silent although its condition is met',
  ],
  [
    'compile',
    "{ is: 'any', of: wantsOf(form.party).map((want) => goal(want.violated)) }",
    "{ is: 'all', of: wantsOf(form.party).map((want) => goal(want.violated)) }",
    '`denied` asks for all wants to be violated',
  ],
  [
    'goal',
    'valuesOf(full, goal.issue) & ~goal.mask',
    '~goal.mask & 7',
    'the opposite of an entry forgets that an issue may be silent, or has few options',
  ],
  [
    'goal',
    "is: goal.is === 'all' ? 'any' : 'all', of: goal.of.map((part) => negate",
    'is: goal.is, of: goal.of.map((part) => negate',
    'an *and* stays an *and* when it is negated',
  ],

  // Automata.
  ['automaton', '[...goals, NEVER]', '[...goals, ALWAYS]', 'an offer not taken up is called unsettled'],
  [
    'automaton',
    'if (known === undefined) return undefined;',
    'if (known === undefined) continue;',
    'an end is called certain before it is',
  ],
  [
    'automaton',
    'const key = `${depth}:${next.join()}`;',
    'const key = next.join();',
    'states of different depths are taken for one',
  ],
  [
    'automaton',
    "const decisive = goal.is === 'any';",
    "const decisive = goal.is === 'all';",
    'a part that is met decides an *and*',
  ],
  ['automaton', '{ is: goal.is, of: left }', "{ is: 'all', of: left }", 'what is left of an *or* becomes an *and*'],
  ['automaton', '`${goal.issue}.${goal.mask}`', '`${goal.issue}`', 'entries about one issue are taken for one'],
  ['automaton', "goal.is === 'all' ? '&' : '+'", "'&'", 'an *and* and an *or* of the same parts are taken for one'],

  // The diagram: layers, labels, equal nodes.
  [
    'diagram',
    'children.push(alive ? intern(next, row) : DEAD);',
    'children.push(intern(next, row));',
    'rules are not kept',
  ],
  ['diagram', 'ofLayer.push(alive ? intern(labels, label) : 0);', 'ofLayer.push(0);', 'no position comes to an end'],
  ['diagram', 'label.fill(0);', '', 'ends stay on the next edge'],
  ['diagram', 'core: core < 0 ? order.length : core,', 'core: order.length,', 'courses are counted as deals'],
  ['diagram', 'start < 0 && mark(', 'start < -9 && mark(', 'positions that end the same on every deal are lost'],
  [
    'diagram',
    'const impossible = kept.some(({ start }) => start === ~0);',
    'const impossible = false;',
    'a rule that forbids everything is not kept',
  ],
  [
    'diagram',
    'Math.ceil(asked.length / 32)',
    'Math.ceil(asked.length / 64)',
    'positions beyond the first word are lost',
  ],
  [
    'steps',
    'label[at] = (label[at] ?? 0) | (1 << (position & 31));',
    'label[at] = 1 << (position & 31);',
    'of several ends on one edge the last is kept',
  ],
  ['steps', 'from < 0 ? start', 'from <= 0 ? start', 'the first component under way forgets what it has read'],
  [
    'steps',
    'if (table !== undefined && state !== SETTLED) {',
    'if (table !== undefined) {',
    'a component goes on after its end',
  ],
  ['steps', 'then = after < 0 ? SETTLED : after;', 'then = after;', 'an end is remembered as a state'],
  [
    'steps',
    'if (to >= 0) row[to] = then;',
    'if (to >= 0) row[to] = state;',
    'a component does not see what it has read',
  ],
  [
    'merging',
    'row[width + value] = child < 0 ? 0 : (labels[node * width + value] ?? 0);',
    'row[width + value] = 0;',
    'nodes are equal whatever positions end at their edges',
  ],
  ['merging', 'alive ||= child >= 0;', 'alive = child >= 0;', 'a node lives or dies by its last value'],
  [
    'interning',
    'for (let at = 0; at < stride; at += 1) if',
    'for (let at = 0; at < stride - 1; at += 1) if',
    'rows are equal whatever their last word',
  ],
  ['interning', 'more.set(words);', '', 'rows are lost when room is made'],

  // The order of the issues.
  [
    'order',
    'return [...numbers.filter((number) => !isCourse(number)), ...numbers.filter(isCourse)];',
    'return isCourse(-1) ? [] : numbers;',
    'courses are not read last in the natural order',
  ],
  [
    'order',
    'improved(reading, order, core.length,',
    'improved(reading, order, order.length,',
    'the search for an order moves courses',
  ],

  // Passes up and down.
  [
    'reach',
    'if (closes[child]) reached |= 1 << value;',
    'reached |= 1 << value;',
    'values are free that lead to no deal',
  ],
  ['reach', 'if ((allowed >> value) & 1) opens[child] = 1;', 'opens[child] = 1;', 'own terms do not bind'],
  ['reach', 'bits | (down[word] ?? 0)', 'bits', 'no ends are come to but those of every deal'],
  [
    'reach',
    '| above | (down[to + word] ?? 0);',
    '| (down[to + word] ?? 0);',
    'the ends on the way to a value are not seen with it',
  ],
  [
    'ruling',
    'if (satisfied && !violated && !neither)',
    'if (satisfied && !violated)',
    'satisfied in some completions is called satisfied',
  ],
  ['reach', 'possible & ~valuesOf(silence, issue)', 'possible', 'a silent issue turns a verdict'],
  [
    'ruling',
    "position.kind === 'offer' ? 'untaken' : 'untriggered'",
    "position.kind === 'offer' ? 'untriggered' : 'untaken'",
    'the reasons of offers and expectations are changed over',
  ],
  [
    'because',
    'then?.verdict === ruling.verdict && then.reason === ruling.reason',
    'then?.verdict === ruling.verdict',
    'terms are spared that the reason rests on',
  ],
  [
    'options',
    'const silent = values !== 0 && values ===',
    'const silent = values ===',
    'all options of an infeasible deal are called silent',
  ],
  [
    'settle',
    'conditions.has(term.issue) && letIn.has(term.issue)',
    'conditions.has(term.issue)',
    'terms that were dropped still count',
  ],
  ['settle', ' || !exists(diagram, domains, nothing(diagram))', '', 'terms that clash drop the conditional ones'],
  [
    'walk',
    ' || given.some((bits, word) => (bits & (excluded[word] ?? 0)) !== 0)',
    '',
    'what happens on every deal excludes nothing',
  ],
  [
    'walk',
    'open[child] && (allowed >> value) & 1 && clear',
    'open[child] && clear',
    'own terms do not bind where existence is asked',
  ],
  [
    'quickxplain',
    'if (rest.length <= 1) return rest;',
    'if (rest.length <= 2) return rest;',
    'a proof names a piece too many',
  ],
  [
    'redlines',
    'excludedPart(rest.toReversed(), (some) => !canSpare(some))',
    'rest',
    'the proof of at-least-k names red lines too many',
  ],
  ['redlines', "lines, 'violated', 'unsettled')", "lines, 'violated')", 'red lines clash only where one is violated'],

  // Counts.
  ['exact', 'off * 2n > modulus ? off - modulus : off', 'off', 'a double that came out too great is not put right'],
  [
    'exact',
    'if (bits <= EXACT_BITS) return near;',
    'if (bits <= EXACT_BITS + 40) return near;',
    'doubles are believed beyond what they can hold',
  ],
  ['exact', 'product *= prime;', '', 'two primes tell no more apart than one'],
  ['count', 'sums[node + 1] = open[node] ?? 0;', 'sums[node + 1] = 1;', 'deals are counted that no course extends'],
  ['count', 'addToAll(given, end * words, total);', '', 'a position that every deal satisfies is counted on none'],
  ['count', 'only & ~(ends[other * words + word] ?? 0)', 'only', 'satisfied on some course counts as satisfied'],
  [
    'count',
    'add(ofLabel, label[edge + value] ?? 0, through);',
    'add(ofLabel, label[edge + value] ?? 0, above);',
    'deals below a verdict are counted once',
  ],
  ['course', '!open[child] || ', '', 'courses are followed that lead to no deal'],

  // Sets of positions.
  ['holding', "    case 'plan':\n", '', 'a plan holds only where it is satisfied'],
  [
    'holding',
    "position.kind !== 'expectation' && inPlay(position, lens)",
    "position.kind !== 'expectation'",
    'the lens takes nothing out of play',
  ],
  [
    'hitting',
    'if (!already.some((other) => (other & set) === bitOf(place) && isWithin(other, more))) extended.add(more);',
    'extended.add(more);',
    'clashes are listed that contain others',
  ],
  ['hitting', 'if ((each & set) !== 0n) continue;', '', 'what hits already is extended all the same'],
  [
    'clashes',
    '(all, { kept }) => all | kept, 0n',
    '(all, { kept }) => all & kept, 0n',
    'no position is in some combination',
  ],
  ['bits', '(part & ~whole) === 0n', '(part & whole) === part && part !== whole', 'a set is no part of itself'],

  // The zone.
  [
    'zone',
    'canSpare(bound.filter((each) => each !== party))',
    'canSpare([party])',
    'pivotal is who can be spared alone',
  ],
  [
    'zone',
    'b.length - a.length',
    'a.length - b.length',
    'the largest fitting sets are looked for from the smallest on',
  ],
  [
    'zone',
    "region('violated', 'unsettled', 'idle')",
    "region('violated', 'idle')",
    'unsettled red lines are called satisfied',
  ],

  // The smallest change.
  ['leastchanged', '> changes) continue;', '>= changes) continue;', 'the last change allowed is not made'],
  [
    'leastchanged',
    'const key = isOwn(issue) ? value : 0;',
    'const key = value;',
    'ties are told apart by issues that are not decided',
  ],
  [
    'failing',
    'clear[label[edge] ?? 0] ? reached : reached | FAILED',
    'reached',
    'failures above a value are not seen with it',
  ],
  [
    'failing',
    'if (then & FAILED || fails[child])',
    'if (fails[child])',
    'failures on the way to a value are not seen with it',
  ],
  ['failing', 'Number(!spared[node])', 'Number(spared[node])', 'what can be spared fails'],
  ['repair', 'open.slice(at + 1)', 'open.slice(at + 2)', 'neighbouring questions are not settled together'],
  ['repair', '{ ...deal, ...course, ', '{ ...deal, ', 'own terms about courses are lost'],

  // Weights.
  ['scores', '(reached & ~failed)', 'reached', 'what holds on some course is weighed'],
  ['scores', 'given: sumsOf(given)', 'given: parties.map(() => 0)', 'what holds on every deal is not weighed'],
  ['tally', 'const more = (sums[found - 1] ?? 0) + sum;', 'const more = sum;', 'of equal keys the last sum counts'],
  ['tally', 'slots[taken[place] ?? 0] = 0;', '', 'what was taken is still there'],
  ['tally', 'sums[place] ?? 0, 0));', '0, 0));', 'sums are lost when the tally grows'],
  [
    'spread',
    'exactly(sizeBits(diagram), (modulus) => {',
    'exactly(1, (modulus) => {',
    'great numbers of deals are only near',
  ],
  ['packing', '(1 << (shift + bits - 1))', '(1 << shift)', 'the guard stands in the wrong place'],
  [
    'packing',
    'const bits = 32 - Math.clz32(most) + 1;',
    'const bits = 32 - Math.clz32(most);',
    'sums have no room for a guard',
  ],
  [
    'frontier',
    'if (kept === own.kept) continue;',
    'if (kept !== own.kept) continue;',
    'rows are compared with those of their own value only',
  ],
  [
    'frontier',
    'return rows === other.rows && later;',
    'return rows === other.rows;',
    'of two values that do the same both are dropped',
  ],
  ['weighed', 'first[differs + 1] ?? 0', 'first[differs] ?? 0', 'one layer too many is remembered'],
  [
    'weighed',
    'JSON.stringify([lens, given])',
    'JSON.stringify([lens])',
    'the frontiers of other weights are remembered',
  ],
  ['repair', 'each.chosen === chosen)?.diagram', 'true)?.diagram', 'the diagram of other positions is remembered'],
  ['frontier', 'if (a !== b) return a > b;', 'if (a !== b) return a < b;', 'lists are merged from the least on'],
  ['weighed', 'product * sum, 1', 'product + sum, 1', 'the greatest product is taken for the greatest sum'],
  [
    'weighed',
    'greatest((sums) => Math.min(...sums))',
    'greatest((sums) => Math.max(...sums))',
    'the best-off decides in place of the worst-off',
  ],
  ['weighed', 'plus(sums, scores.given)', 'sums', 'the frontier leaves out what holds on every deal'],
];
