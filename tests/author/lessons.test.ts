import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { admitLessons, readLessons } from '../../src/author/lessons.ts';
import { readFrozen } from '../../src/author/publish.ts';
import { showFlaw } from '../../src/author/read.ts';
import { MOST_TASKS } from '../../src/model/exercise.ts';
import { LESSONS, TASKS } from '../model/lessons.rows.ts';

const FILE = 'scenarios/lessons/ukraine-guarantees.yaml';
const reading = readLessons(FILE);
const yaml = readFileSync(FILE, 'utf8');
const frozen = readFrozen(readFileSync('scenarios/editions/ukraine-guarantees@1.json', 'utf8'));

/** The shipped file with one thing written otherwise. The change must find its place, and only one. */
function flawsWith(was: string, is: string): string[] {
  expect(yaml.split(was).length - 1, `places of ${was}`).toBe(1);
  const admitted = admitLessons(
    'ukraine-guarantees',
    yaml.replace(was, () => is),
    (id, edition) => (id === 'ukraine-guarantees' && edition === 1 ? frozen : undefined),
  );
  return admitted.ok ? [] : admitted.flaws.map(({ says }) => says);
}

test('the lessons that come with the site have no flaw', () => {
  expect(reading.ok ? [] : reading.flaws.map(showFlaw)).toEqual([]);
});

test('links and codes that were given away still mean the same: tasks and lessons are only appended', () => {
  const { tasks = [], lessons = [] } = reading.ok ? reading.value : {};
  for (const [place, row] of TASKS.entries()) expect(tasks[place]).toMatchObject(row);
  for (const [place, row] of LESSONS.entries()) expect(lessons[place]).toMatchObject(row);
  expect(tasks.length).toBeLessThanOrEqual(40);
});

test('the lessons have tasks of all kinds, and never more than an exercise can carry', () => {
  const { tasks = [], lessons = [] } = reading.ok ? reading.value : {};
  const kinds = tasks.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(4);
  for (const { exercise } of lessons) expect(exercise.tasks.length).toBeLessThanOrEqual(MOST_TASKS);
});

test('the background is about 150 words, and no word of the file stands in quotation marks but those of the texts', () => {
  const { brief } = reading.ok ? reading.value : {};
  const words = brief?.background.split(/\s+/u).length ?? 0;
  expect(words).toBeGreaterThan(120);
  expect(words).toBeLessThan(180);
  expect(JSON.stringify(reading.ok && reading.value)).not.toMatch(/[“”]/u);
});

test.each([
  [
    'a field that is none',
    'firmest: true',
    'firmness: true',
    'tasks.firmest-sentence.firmness: “firmness” is no field here: did you mean “firmest”?',
  ],
  [
    'a position that is not there',
    'positions: [rus-skepticism, eur-force]',
    'positions: [rus-scepticism, eur-force]',
    'tasks.russia-force.positions[0]: no position “rus-scepticism”: did you mean “rus-skepticism”?',
  ],
  [
    'a silence that is none',
    '{ party: russia, issues: [force, force-support,',
    '{ party: russia, issues: [nato, force-support,',
    'tasks.russia-force.silent[0].issues[0]: “russia” is not silent on “nato”, see “rus-nato”: take it out',
  ],
  [
    'a deal that cannot be',
    'terms: { nato: renounced, guarantee: none }\n',
    'terms: { nato: renounced, guarantee: none, legal: binding }\n',
    'tasks.bid-for-nothing.terms.legal: “legal” is not among the issues of the task: add it there',
  ],
  [
    'a case that cannot be',
    '{ guarantee: weaker, legal: binding }',
    '{ guarantee: none, legal: binding }',
    'tasks.article5-enough.cases[2].terms: is a deal that cannot be, by “guarantee: none” and “legal: binding”: change one of them',
  ],
  [
    'a statement to be predicted',
    'positions: [ukr-article5, ukr-binding, usa-article5]',
    'positions: [ukr-article5, ukr-importance]',
    'tasks.not-binding.positions[1]: is a statement, on which there is no verdict: take it out',
  ],
  [
    'a position far from the task',
    'positions: [eur-force, eur-force-place, usa-force-support]',
    'positions: [eur-force, rus-nato]',
    'tasks.force-predict.positions[1]: stands on no issue of the task: add one, or take it out',
  ],
  [
    'an aim that a lesson could not show',
    'aim: { holding: [ukr-territory, rus-withdrawal] }',
    'aim: { holding: [ukr-territory, rus-comprehensive] }',
    'tasks.keep-both-lines.aim.holding[1]: “scope” is not among the issues of the task: add it there',
  ],
  [
    'a step with too few minutes',
    '{ from: 5, to: 11, says: Find its firmest sentence., by: students, tasks: [firmest-sentence] }\n      - { from: 11, to: 23, says: "One change in Donetsk, three parties.", by: students, tasks: [withdraw-predict] }\n      - { from: 23, to: 31, says: "Find such a deal, or show there is none.", by: students, tasks: [cross-no',
    '{ from: 5, to: 10, says: Find its firmest sentence., by: students, tasks: [firmest-sentence] }\n      - { from: 10, to: 23, says: "One change in Donetsk, three parties.", by: students, tasks: [withdraw-predict] }\n      - { from: 23, to: 31, says: "Find such a deal, or show there is none.", by: students, tasks: [cross-no',
    'lessons.lesson-45.steps[1].to: gives 5 minutes to tasks that take 6: make them the same',
  ],
  [
    'a lock without a term',
    'locked: [nato, guarantee, occupied]',
    'locked: [nato, legal]',
    'lessons.lesson-45.exercise.locked[1]: “legal” has no term to start with: give it one, or leave it open',
  ],
  [
    'a task whose question is not in the lesson',
    'tasks: [firmest-sentence, withdraw-predict, cross-no-red-line, choose-donetsk, one-deal]',
    'tasks: [firmest-sentence, withdraw-predict, cross-no-red-line, choose-guarantors, one-deal]',
    'lessons.lesson-45.exercise.tasks[3]: “guarantors” is not on the agenda of the lesson: add it there',
  ],
  [
    'a number given twice',
    'number: 2',
    'number: 1',
    'lessons.lesson-90.number: is 1, which another lesson has: codes name it, so give it its own',
  ],
  [
    'an edition that is not there',
    'edition: 1',
    'edition: 7',
    'edition: names no frozen edition of “ukraine-guarantees”: publish one, and write its number',
  ],
  [
    'a quote that is no quote',
    'increased tensions and further military escalation, impacting',
    'more tensions and further military escalation, impacting',
    'tasks.no-from-russia.quotes[0].quote: not found in 002_4ea975f8320df077.txt: up to “agreement could lead to” it agrees, but not with “more”: copy it exactly as it stands there',
  ],
  [
    'an agenda out of order',
    'agenda: [nato, guarantee, legal, senate, force, donetsk, occupied]',
    'agenda: [guarantee, nato, legal, senate, force, donetsk, occupied]',
    'lessons.lesson-45.exercise.agenda: is not in the order of the full agenda: put it in that order',
  ],
  [
    'a start outside of the lesson',
    'agenda: [nato, guarantee, legal, senate, force, donetsk, occupied]',
    'agenda: [nato, guarantee, legal, senate, force, donetsk]',
    'lessons.lesson-45.exercise.start.occupied: “occupied” is not on the agenda of the lesson: add it there',
  ],
  [
    'the short agenda, where more is needed',
    'agenda: [nato, guarantee, legal, senate, force, donetsk, occupied]',
    'agenda: short',
    'lessons.lesson-45.exercise.start.occupied: “occupied” is not on the agenda of the lesson: add it there',
  ],
  [
    'an aim that spares what there is not',
    'aim: { sparing: red lines }',
    'aim: { sparing: [ukr-territory, rus-nat] }',
    'tasks.cross-no-red-line.aim.sparing[1]: no position “rus-nat”: did you mean “rus-nato”?',
  ],
  [
    'an answer that there is not',
    'terms: { donetsk: cedes }\n    positions: [ukr-territory, rus-withdrawal, rus-donbas]',
    'terms: { donetsk: ceded }\n    positions: [ukr-territory, rus-withdrawal, rus-donbas]',
    'tasks.cede-predict.terms.donetsk: no option “ceded”: did you mean “cedes”?',
  ],
  [
    'tables without roles',
    'roles: [ukraine, russia, united-states, europe]',
    'roles: []',
    'lessons.lesson-45.exercise.roles: is empty though there are tables: name the parties',
  ],
  [
    'a gap in the run sheet',
    '{ from: 38, to: 45,',
    '{ from: 39, to: 45,',
    'lessons.lesson-45.steps[5].from: is 39: write 38, where the step before it ends',
  ],
  [
    'a step that ends before it begins',
    '{ from: 38, to: 45,',
    '{ from: 38, to: 30,',
    'lessons.lesson-45.steps[5].to: is not after its beginning: correct it',
  ],
  [
    'a run sheet that ends too soon',
    '{ from: 38, to: 45,',
    '{ from: 38, to: 44,',
    'lessons.lesson-45.steps[5].to: is 44: the lesson has 45 minutes',
  ],
  [
    'a step without a name',
    '{ from: 38, to: 45, name: Discuss, ',
    '{ from: 38, to: 45, ',
    'lessons.lesson-45.steps[5].name: is missing: write it, as there are no tasks',
  ],
  [
    'a task that stands in two steps',
    '{ from: 38, to: 45,',
    '{ tasks: [firmest-sentence], from: 38, to: 45,',
    'lessons.lesson-45.steps[5].tasks[0]: “firmest-sentence” stands twice: take one out',
  ],
  [
    'a step with a task of no lesson',
    '{ from: 38, to: 45,',
    '{ tasks: [russia-force], from: 38, to: 45,',
    'lessons.lesson-45.steps[5].tasks[0]: no task “russia-force”: add it to the exercise',
  ],
  [
    'a task without a step',
    '{ from: 31, to: 38, says: "Two sentences, then hand in.", by: students, tasks: [choose-donetsk, one-deal] }',
    '{ from: 31, to: 38, says: "Two sentences, then hand in.", by: students, tasks: [choose-donetsk] }',
    'lessons.lesson-45.steps: leaves out “one-deal”: add the step',
  ],
])('%s is a flaw', (_, was, is, flaw) => {
  expect(flawsWith(was, is)).toContain(flaw);
});

test('a flaw has its place in the file', () => {
  const admitted = admitLessons('ukraine-guarantees', 'format: 1\nedition: 1\ntasks: []\n', () => frozen);
  expect(admitted.ok ? [] : admitted.flaws[0]).toMatchObject({ line: 1, column: 1 });
  const missing = readLessons('scenarios/lessons/none.yaml');
  expect(missing.ok ? [] : missing.flaws.map(showFlaw)).toEqual([
    'scenarios/lessons/none.yaml:1:1: no such file: check its name',
  ]);
});
