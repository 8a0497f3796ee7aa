import { describe, expect, it } from 'vitest';
import { parseRoutine } from '../../../src/core/routine/routineSchema.ts';
import { shippedFiles, shippedRoutines } from '../../support/shippedFiles.ts';

const knownPoses = shippedFiles('poses').map(({ name }) => name);

/** A routine with nothing wrong, to be spoilt one field at a time. */
function sound() {
  const breath = { in: 4, holdIn: 0, out: 6, holdOut: 0 };
  return {
    id: 'own',
    name: 'My own',
    setting: 'chair',
    seconds: 28,
    steps: [
      { kind: 'transition', seconds: 8, pose: 'chair_tall', cues: [{ at: 0, say: 'Sit tall.' }] },
      {
        kind: 'breathe',
        seconds: 20,
        pose: 'chair_tall',
        breath,
        cues: [
          { at: 0, say: 'In.' },
          { at: 4, say: 'Out.' },
        ],
      },
    ] as Record<string, unknown>[],
  };
}

function spoilt(spoil: (routine: ReturnType<typeof sound>) => void) {
  const routine = sound();
  spoil(routine);
  return parseRoutine(routine, knownPoses);
}

describe('shipped routines', () => {
  it.each(shippedFiles('routines'))('$name is sound', ({ name, content }) => {
    const parsed = parseRoutine(content, knownPoses);
    expect(parsed).toEqual({ ok: true, routine: content });
    expect(parsed.ok && parsed.routine.id).toBe(name);
  });

  it.each(['chair', 'standing', 'floor', 'bed'])('offer about three minutes in the setting %s', (setting) => {
    const lengths = shippedRoutines()
      .filter((routine) => routine.setting === setting)
      .map(({ seconds }) => seconds);
    expect(lengths.some((seconds) => Math.abs(seconds - 180) <= 20)).toBe(true);
  });
});

describe('parseRoutine', () => {
  it('takes a sound routine', () => {
    expect(parseRoutine(sound(), knownPoses)).toEqual({ ok: true, routine: sound() });
  });

  it.each([
    ['seconds that do not add up', 'seconds', null, (r) => void (r.seconds = 30)],
    ['an unknown setting', 'setting', null, (r) => void (r.setting = 'pool')],
    ['no steps', 'steps', null, (r) => void (r.steps = [])],
    ['an unknown pose', 'pose', 1, (r) => void Object.assign(r.steps[0] ?? {}, { pose: 'headstand' })],
    ['an unknown kind', 'kind', 2, (r) => void Object.assign(r.steps[1] ?? {}, { kind: 'jump' })],
    ['a misspelt field', 'step', 2, (r) => void Object.assign(r.steps[1] ?? {}, { poes: 'x' })],
    ['a breath cut short', 'seconds', 2, (r) => void Object.assign(r.steps[1] ?? {}, { seconds: 25 })],
    [
      'a breath with no out',
      'breath.out',
      2,
      (r) => void Object.assign(r.steps[1] ?? {}, { breath: { in: 4, holdIn: 0, out: 0, holdOut: 0 } }),
    ],
    [
      'a cue after the end',
      'cues.0.at',
      1,
      (r) => void Object.assign(r.steps[0] ?? {}, { cues: [{ at: 8, say: 'Late.' }] }),
    ],
    [
      'cues out of order',
      'cues.0.at',
      1,
      (r) =>
        void Object.assign(r.steps[0] ?? {}, {
          cues: [
            { at: 4, say: 'B.' },
            { at: 2, say: 'A.' },
          ],
        }),
    ],
    [
      'a cue too long to say',
      'cues.0.say',
      2,
      (r) => void Object.assign(r.steps[1] ?? {}, { cues: [{ at: 18, say: 'one two three four five six' }] }),
    ],
  ] as [string, string, number | null, (routine: ReturnType<typeof sound>) => void][])(
    'refuses %s, naming %s of step %s',
    (_what, field, step, spoil) => {
      const parsed = spoilt(spoil);
      expect(parsed).toMatchObject({ ok: false, step, field });
    },
  );

  it.each([null, 7, 'text', [], {}])('refuses %j without throwing', (input) => {
    expect(parseRoutine(input, knownPoses).ok).toBe(false);
  });
});
