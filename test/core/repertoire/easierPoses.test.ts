/** What gives way in every routine: here in one of a person's own, which no table of swaps knows by name. */
import { describe, expect, it } from 'vitest';
import { defaultBody, type BodyPreferences } from '../../../src/core/preferences/bodyPreferences.ts';
import { suitedToBody } from '../../../src/core/repertoire/bodySwaps.ts';
import { saidFirst } from '../../../src/core/routine/cueTiming.ts';
import type { Breath, Routine, Step } from '../../../src/core/routine/routine.ts';

const back = { soreBack: true };
const knee = { soreKnee: true };
const pregnant = { pregnantOrReflux: true };
const wheels = { wheelchair: true };
const anterior = { hipPrecautions: true, hipApproach: 'anterior' } as const;
const posterior = { hipPrecautions: true, hipApproach: 'posterior' } as const;

const held: Step = { kind: 'hold', seconds: 20, pose: 'chair_tall', cues: [{ at: 0, say: 'As I like it.' }] };

function own(...steps: readonly Partial<Step>[]): Routine {
  const all = steps.map((step): Step => ({ ...held, ...step }));
  return { id: 'mine', name: 'Mine', setting: 'bed', seconds: 20 * all.length, steps: all };
}

function runs(body: Partial<BodyPreferences>, ...steps: readonly Partial<Step>[]): readonly Step[] {
  return suitedToBody(own(...steps), { ...defaultBody, ...body }).steps;
}

const said = (step: Step | undefined): readonly string[] => step?.cues.map(({ say }) => say) ?? [];

describe('in a routine of the person’s own', () => {
  it('wipers of a sore back become rest, with both feet down', () => {
    expect(runs(back, { pose: 'floor_wipers', reps: 6, side: 'both' })).toEqual([
      {
        ...{ kind: 'hold', seconds: 20, pose: 'floor_supine_bent', side: 'both' },
        cues: [{ at: 0, say: 'Knees bent, feet flat.' }],
      },
    ]);
  });

  it.each([
    [back, 'floor_wipers', 'floor_supine_bent'],
    [back, 'chair_fold', 'chair_tall'],
    [back, 'stand_hinge', 'stand_glute_squeeze'],
    [back, 'stand_couch', 'stand_split_tuck'],
    [back, 'bed_hug_both', 'bed_lie_bent'],
    [back, 'bed_edge_hang', 'bed_lie_bent'],
    [knee, 'walk_stride', 'walk_short'],
    [knee, 'chair_figure_four', 'chair_tall'],
    [knee, 'side_stretch', 'side_rest'],
    [pregnant, 'chair_figure_four', 'chair_tall'],
    [pregnant, 'stand_circle', 'stand_glute_squeeze'],
    [pregnant, 'stand_hinge', 'stand_glute_squeeze'],
    [pregnant, 'stand_couch', 'stand_split_tuck'],
    [pregnant, 'stand_arch', 'stand_tall'],
    [pregnant, 'floor_9090', 'sit_floor'],
    [pregnant, 'floor_9090_hold', 'sit_floor'],
    [pregnant, 'floor_wipers', 'chair_tall'],
    [wheels, 'chair_side_lunge', 'chair_tall'],
    [wheels, 'chair_figure_four', 'chair_tall'],
    [wheels, 'chair_arch', 'chair_tall'],
    [wheels, 'hands_open', 'chair_tall'],
    [wheels, 'chair_prayer', 'chair_tall'],
    [wheels, 'hands_turn', 'chair_tall'],
    [wheels, 'floor_9090_hold', 'sit_floor'],
    [wheels, 'bed_hug_both', 'bed_lie_bent'],
    [wheels, 'bed_edge_hang', 'bed_lie_bent'],
    [{ cannotStand: true }, 'chair_figure_four', 'chair_tall'],
  ])('with %o, %s gives way to %s, and says nothing of what is not done', (body, pose, instead) => {
    const steps = runs(body, { pose });
    expect(new Set(steps.map((step) => step.pose))).toEqual(new Set([instead]));
    expect(said(steps[0])).not.toContain('As I like it.');
    expect(said(steps[0])).not.toEqual([]);
  });

  it('shorter strides are as many', () => {
    expect(runs(knee, { kind: 'hold', pose: 'walk_stride', reps: 8 })[0]).toMatchObject({
      pose: 'walk_short',
      reps: 8,
    });
  });

  it.each([
    ...['chair_rock', 'chair_arch', 'chair_reach', 'chair_turn', 'stand_arch', 'floor_9090'].map(
      (pose) => [back, pose] as const,
    ),
    [knee, 'stand_circle'] as const,
  ])('with %o, %s goes half as far, and says so before what it says itself', (body, pose) => {
    expect(runs(body, { pose, reps: 4 })[0]).toMatchObject({
      ...{ pose, reps: 4, range: 0.5 },
      cues: [
        { at: 0, say: 'Half as far is enough.' },
        { at: 2, say: 'As I like it.' },
      ],
    });
  });

  it('what is held half as far is said once for each side, and not on the way to it', () => {
    const pose = 'side_stretch';
    const steps = runs(
      back,
      { kind: 'transition', pose, side: 'left' },
      { pose, side: 'left' },
      { pose, side: 'left' },
      { pose, side: 'right' },
    );
    expect(steps.map((step) => said(step).includes('Half as far is enough.'))).toEqual([false, true, false, true]);
  });

  it.each([
    [wheels, 'chair_march', 'Lift one knee, if your legs can.'],
    [anterior, 'walk_short', 'Take shorter steps.'],
    [posterior, 'chair_rock', 'Rock up without leaning forward.'],
    [posterior, 'chair_reach', 'Reach forward without leaning.'],
    [posterior, 'floor_supine_bent', 'Keep your knees apart.'],
    [back, 'chair_figure_four', 'Stay tall and breathe.'],
    [back, 'stand_bow', 'Hands on a wall, fold less.'],
    [pregnant, 'stand_bow', 'Set your feet wide apart.'],
    [pregnant, 'side_rest', 'Let go, a pillow between your knees.'],
  ])('with %o, %s stays with its line', (body, pose, line) => {
    const [step] = runs(body, { pose });
    expect(step?.pose).toBe(pose);
    expect(said(step)[0]).toBe(line);
  });

  it('brakes are spoken of once, before the trunk first moves', () => {
    const steps = runs(wheels, {}, { pose: 'chair_rock', reps: 4 }, { pose: 'chair_turn', side: 'left' });
    expect(steps.map((step) => said(step).includes('Put your brakes on.'))).toEqual([false, true, false]);
    const onTheWay = runs(wheels, { kind: 'transition', pose: 'chair_fold' }, { pose: 'chair_fold' });
    expect(onTheWay.map((step) => said(step).includes('Put your brakes on.'))).toEqual([true, false]);
    const brakesLast = { pose: 'chair_rock', cues: [{ at: 0, say: 'Put your brakes on.' }] };
    expect(said(runs(wheels, { pose: 'chair_rock' }, brakesLast)[0])[0]).toBe('Put your brakes on.');
    const brakesFirst = { cues: [{ at: 0, say: 'Put your brakes on.' }] };
    expect(said(runs(wheels, brakesFirst, { pose: 'chair_rock' })[1])).toEqual(['As I like it.']);
  });

  const sigh: Breath = { in: 3, holdIn: 0, out: 7, holdOut: 0, topUp: 2 };
  const breathes: Partial<Step> = {
    kind: 'breathe',
    breath: sigh,
    cues: ['In.', 'More.', 'Out.'].map((say, index) => ({ at: index + 1, say })),
  };

  it.each([wheels, pregnant])('with %o every breath in is one, and nothing is said of a second', (body) => {
    const [step] = runs(body, breathes);
    expect(step?.breath).toEqual({ in: 3, holdIn: 0, out: 7, holdOut: 0 });
    expect(said(step)).toEqual(['In.', 'Out.']);
  });

  it('whatever is told, one without any of it is the very same', () => {
    const quiet = own({}, { kind: 'breathe', breath: { in: 4, holdIn: 0, out: 6, holdOut: 0 } });
    for (const body of [back, knee, pregnant, wheels, anterior, posterior])
      expect(suitedToBody(quiet, { ...defaultBody, ...body })).toBe(quiet);
    const sighs = own(breathes, { pose: 'chair_rock', reps: 4 });
    expect(suitedToBody(sighs, defaultBody)).toBe(sighs);
  });
});

describe('a line that is said first', () => {
  const half = 'Half as far is enough.';
  const cues = [
    { at: 0, say: 'Rock back, tuck your tailbone under.' },
    { at: 4, say: 'Rock up, grow tall.' },
    { at: 16, say: 'Make it smaller each time.' },
  ];

  it('moves what else would be said at its time, and what that would be said over', () => {
    expect(saidFirst(half, cues, 32).map(({ at }) => at)).toEqual([0, 2, 4.4, 16]);
  });

  it('leaves out what then has no time', () => {
    expect(saidFirst(half, cues.slice(0, 2), 6).map(({ say }) => say)).toEqual([half, cues[0]?.say]);
  });
});
