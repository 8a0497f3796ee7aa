import { describe, expect, it } from 'vitest';
import { english } from '../../support/english.ts';
import { problemSentence } from '../../../src/app/breaks/routineWording.ts';
import { parseRoutine } from '../../../src/core/routine/routineSchema.ts';

const knownPoses = ['chair_tall'];
const step = { kind: 'transition', seconds: 8, pose: 'chair_tall', cues: [{ at: 0, say: 'Sit tall.' }] };
const sound = { id: 'own', name: 'My own', setting: 'chair', seconds: 8, steps: [step] };

describe('what is wrong with a routine is said in one sentence, with its place', () => {
  const message = (routine: object): string => {
    const parsed = parseRoutine(routine, knownPoses);
    return parsed.ok ? 'nothing' : problemSentence(parsed, english);
  };

  it.each([
    ['a missing field', { ...sound, name: undefined }, 'Routine, name: missing.'],
    ['a number for text', { ...sound, name: 7 }, 'Routine, name: needs text.'],
    ['text for a number', { ...sound, seconds: 'eight' }, 'Routine, seconds: needs a number.'],
    ['text for a list', { ...sound, steps: 'all' }, 'Routine, steps: needs a list.'],
    ['text for a step', { ...sound, steps: ['sit'] }, 'Step 1: needs a JSON object.'],
    ['half a repetition', { ...sound, steps: [{ ...step, reps: 1.5 }] }, 'Step 1, repetitions: needs a whole number.'],
    [
      'an unknown setting',
      { ...sound, setting: 'pool' },
      'Routine, setting: use one of chair, standing, walk, floor, bed.',
    ],
    ['an empty name', { ...sound, name: '' }, 'Routine, name: can’t be empty.'],
    ['no steps', { ...sound, steps: [] }, 'Routine, steps: can’t be empty.'],
    ['no time', { ...sound, seconds: 0 }, 'Routine, seconds: needs to be more than 0.'],
    ['no repetition', { ...sound, steps: [{ ...step, reps: 0 }] }, 'Step 1, repetitions: needs to be at least 1.'],
    ['a long name', { ...sound, name: 'x'.repeat(61) }, 'Routine, name: can have at most 60 characters.'],
    [
      'too many steps',
      { ...sound, steps: Array.from({ length: 101 }, () => step) },
      'Routine, steps: can have at most 100 entries.',
    ],
    ['hours', { ...sound, seconds: 100_000 }, 'Routine, seconds: can be at most 3,600.'],
    ['a field of its own', { ...sound, mood: 'calm' }, 'The routine: unknown field: mood. Check the spelling.'],
    [
      'a step with a field of its own',
      { ...sound, steps: [{ ...step, poes: 'x' }] },
      'Step 1: unknown field: poes. Check the spelling.',
    ],
    [
      'half a breath',
      { ...sound, steps: [{ ...step, breath: { in: 4, holdIn: 0, out: 0, holdOut: 0 } }] },
      'Step 1, breath: needs to be at least 1.',
    ],
    [
      'a late line',
      { ...sound, steps: [{ ...step, cues: [{ at: 9, say: 'Late.' }] }] },
      'Step 1, time of line 1: starts too late. Start it before the next line and before the step ends.',
    ],
    [
      'a name that Windows keeps',
      { ...sound, id: 'con' },
      'Routine, id: Windows reserves this name. Choose another one.',
    ],
    ['another one', { ...sound, id: 'lpt1' }, 'Routine, id: Windows reserves this name. Choose another one.'],
    [
      'an odd id',
      { ...sound, id: 'My Own' },
      'Routine, id: use lower-case letters, digits and _, starting with a letter.',
    ],
  ])('%s', (_name, routine, words) => {
    expect(message(routine)).toBe(words);
  });

  it('and nothing is wrong with a sound one', () => {
    expect(message(sound)).toBe('nothing');
  });
});
