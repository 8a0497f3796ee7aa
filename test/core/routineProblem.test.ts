import { describe, expect, it } from 'vitest';
import { parseRoutine } from '../../src/core/routineSchema.ts';

const knownPoses = ['chair_tall'];
const step = { kind: 'transition', seconds: 8, pose: 'chair_tall', cues: [{ at: 0, say: 'Sit tall.' }] };
const sound = { id: 'own', name: 'My own', setting: 'chair', seconds: 8, steps: [step] };

describe('what is wrong with a routine is said in words that follow the name of the field', () => {
  const message = (routine: object): string => {
    const parsed = parseRoutine(routine, knownPoses);
    return parsed.ok ? 'nothing' : `${parsed.field}: ${parsed.message}`;
  };

  it.each([
    ['a missing field', { ...sound, name: undefined }, 'is missing'],
    ['a number for text', { ...sound, name: 7 }, 'must be text'],
    ['text for a number', { ...sound, seconds: 'eight' }, 'must be a number'],
    ['text for a list', { ...sound, steps: 'all' }, 'must be a list'],
    ['text for a step', { ...sound, steps: ['sit'] }, 'must be a group of fields'],
    ['half a repetition', { ...sound, steps: [{ ...step, reps: 1.5 }] }, 'must be a whole number'],
    ['an unknown setting', { ...sound, setting: 'pool' }, 'must be one of “chair”'],
    ['an empty name', { ...sound, name: '' }, 'must not be empty'],
    ['no steps', { ...sound, steps: [] }, 'must not be empty'],
    ['no time', { ...sound, seconds: 0 }, 'must be more than 0'],
    ['no repetition', { ...sound, steps: [{ ...step, reps: 0 }] }, 'must be at least 1'],
    ['a long name', { ...sound, name: 'x'.repeat(61) }, 'must have at most 60 characters'],
    ['too many steps', { ...sound, steps: Array.from({ length: 101 }, () => step) }, 'must have at most 100 entries'],
    ['hours', { ...sound, seconds: 100_000 }, 'must be at most 3600'],
    ['a field of its own', { ...sound, mood: 'calm' }, 'has a field that no routine has, “mood”'],
    ['an odd id', { ...sound, id: 'My Own' }, 'small letters'],
  ])('%s', (_name, routine, words) => {
    expect(message(routine)).toContain(words);
  });

  it('and nothing is wrong with a sound one', () => {
    expect(message(sound)).toBe('nothing');
  });
});
