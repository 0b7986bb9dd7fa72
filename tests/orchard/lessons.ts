/** Ready lessons of the orchard: each kind of task once, for tests. */
import type { Exercise } from '../../src/model/exercise.ts';
import type { Lessons } from '../../src/model/lesson.ts';

const exercise: Exercise = {
  agenda: ['fence', 'water'],
  start: { fence: 'ridge' },
  locked: ['fence'],
  tables: 4,
  roles: ['hill', 'valley'],
  tasks: [{ id: 'firmest' }, { id: 'ridge' }, { id: 'spare' }, { id: 'water' }],
  allows: { undo: true, address: true, talks: false, panels: [] },
};

export const orchardLessons: Lessons = {
  scenario: 'orchard',
  edition: 2,
  tasks: [
    {
      kind: 'question',
      id: 'firmest',
      name: 'Firmest sentence',
      ask: 'Which sentence is your village’s firmest?',
      minutes: 5,
      issues: [],
      positions: [],
      disagreements: [],
      quotes: [],
      firmest: true,
      silent: [],
      cases: [],
    },
    {
      kind: 'predict',
      id: 'ridge',
      name: 'The ridge',
      ask: 'The fence runs along the ridge. What happens to each position?',
      minutes: 6,
      issues: ['fence'],
      terms: { fence: 'ridge', water: 'shared' },
      positions: ['hill-ridge', 'valley-stream', 'valley-water'],
    },
    {
      kind: 'goal',
      id: 'spare',
      name: 'Cross none',
      ask: 'Find a deal that crosses no red line, or show that there is none.',
      minutes: 8,
      issues: ['fence', 'water'],
      aim: { is: 'sparing', positions: ['hill-ridge', 'valley-stream'] },
    },
    {
      kind: 'choose',
      id: 'water',
      name: 'Water',
      ask: 'Settle the water.',
      minutes: 3,
      issues: ['water'],
      issue: 'water',
    },
    {
      kind: 'goal',
      id: 'hold',
      name: 'Both villages',
      ask: 'Find a deal that meets both.',
      minutes: 4,
      issues: ['fence', 'water'],
      aim: { is: 'holding', positions: ['hill-ridge', 'valley-water'] },
    },
  ],
  lessons: [
    {
      id: 'lesson-45',
      number: 1,
      name: '45-minute lesson',
      minutes: 45,
      question: 'Where does the fence run?',
      lead: 'Read, guess, build.',
      exercise,
      steps: [],
    },
  ],
  brief: { background: '', says: [], leavesOut: [], misunderstandings: [] },
  debrief: [],
};

export const orchardLesson: Exercise = { ...exercise, lesson: 'lesson-45' };
