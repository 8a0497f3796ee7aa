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
    ['a missing field', { ...sound, name: undefined }, 'The routine’s name: this is missing.'],
    ['a number for text', { ...sound, name: 7 }, 'The routine’s name: this must be text.'],
    ['text for a number', { ...sound, seconds: 'eight' }, 'The routine’s seconds: this must be a number.'],
    ['text for a list', { ...sound, steps: 'all' }, 'The routine’s steps: this must be a list.'],
    ['text for a step', { ...sound, steps: ['sit'] }, 'Step 1: this must be a group of fields.'],
    [
      'half a repetition',
      { ...sound, steps: [{ ...step, reps: 1.5 }] },
      'Step 1, repetitions: this must be a whole number.',
    ],
    [
      'an unknown setting',
      { ...sound, setting: 'pool' },
      'The routine’s setting: this must be one of chair, standing, floor, bed.',
    ],
    ['an empty name', { ...sound, name: '' }, 'The routine’s name: this must not be empty.'],
    ['no steps', { ...sound, steps: [] }, 'The routine’s steps: this must not be empty.'],
    ['no time', { ...sound, seconds: 0 }, 'The routine’s seconds: this must be more than 0.'],
    ['no repetition', { ...sound, steps: [{ ...step, reps: 0 }] }, 'Step 1, repetitions: this must be at least 1.'],
    ['a long name', { ...sound, name: 'x'.repeat(61) }, 'The routine’s name: this must have at most 60 characters.'],
    [
      'too many steps',
      { ...sound, steps: Array.from({ length: 101 }, () => step) },
      'The routine’s steps: this must have at most 100 entries.',
    ],
    ['hours', { ...sound, seconds: 100_000 }, 'The routine’s seconds: this must be at most 3,600.'],
    ['a field of its own', { ...sound, mood: 'calm' }, 'The routine: no routine has a field of this name: mood.'],
    [
      'a step with a field of its own',
      { ...sound, steps: [{ ...step, poes: 'x' }] },
      'Step 1: no routine has a field of this name: poes.',
    ],
    [
      'half a breath',
      { ...sound, steps: [{ ...step, breath: { in: 4, holdIn: 0, out: 0, holdOut: 0 } }] },
      'Step 1, breath: this must be at least 1.',
    ],
    [
      'a late line',
      { ...sound, steps: [{ ...step, cues: [{ at: 9, say: 'Late.' }] }] },
      'Step 1, time of line 1: it must come before the next line and the end of the step.',
    ],
    [
      'a name that Windows keeps',
      { ...sound, id: 'con' },
      'The routine’s id: Windows keeps this name for itself, so choose another one.',
    ],
    [
      'another one',
      { ...sound, id: 'lpt1' },
      'The routine’s id: Windows keeps this name for itself, so choose another one.',
    ],
    [
      'an odd id',
      { ...sound, id: 'My Own' },
      'The routine’s id: use small letters, digits and _, and begin with a letter.',
    ],
  ])('%s', (_name, routine, words) => {
    expect(message(routine)).toBe(words);
  });

  it('and nothing is wrong with a sound one', () => {
    expect(message(sound)).toBe('nothing');
  });
});
