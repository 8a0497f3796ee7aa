/**
 * The table of swaps, as docs/EVIDENCE.md#5-scripts has it ("Swaps of later routines"), held against what really runs: every routine,
 * for every body that can be told of.
 */
import { describe, expect, it } from 'vitest';
import { defaultBody, everyBody, type BodyPreferences } from '../../../src/core/preferences/bodyPreferences.ts';
import { conditionsOf, type BodyCondition } from '../../../src/core/repertoire/bodyConditions.ts';
import { suitedToBody } from '../../../src/core/repertoire/bodySwaps.ts';
import { repertoireOf, standInFor } from '../../../src/core/repertoire/repertoire.ts';
import type { Routine, Step } from '../../../src/core/routine/routine.ts';
import { shippedRoutines } from '../../support/shippedFiles.ts';

const all = new Map(shippedRoutines().map((routine) => [routine.id, routine]));

/** What a routine shows where it is changed within, by name. */
type Sign = readonly [what: string, isSo: (routine: Routine) => boolean];

const stepsIn = ({ steps }: Routine, pose: string): readonly Step[] => steps.filter((step) => step.pose === pose);
const isSaid = (steps: readonly Step[], line: string): boolean =>
  steps.some(({ cues }) => cues.some(({ say }) => say === line));

const says = (line: string): Sign => [`“${line}”`, ({ steps }) => isSaid(steps, line)];
const unsaid = (line: string): Sign => [`no “${line}”`, ({ steps }) => !isSaid(steps, line)];
const without = (pose: string): Sign => [`no ${pose}`, (routine) => stepsIn(routine, pose).length === 0];
const doneOn = (place: Routine['setting']): Sign => [`on a ${place}`, ({ setting }) => setting === place];
/** Its repetitions. */
const half = (pose: string): Sign => [
  `half of ${pose}`,
  (routine) => {
    const moved = stepsIn(routine, pose).filter(({ reps }) => reps !== undefined);
    return moved.length > 0 && moved.every(({ range }) => range === 0.5) && isSaid(moved, halfAsFar);
  },
];
/** What is held: its picture stays, and it is said for each side. */
const halfHeld = (pose: string): Sign => [
  `half of ${pose} as it is held`,
  (routine) => {
    const held = stepsIn(routine, pose).filter(({ reps }) => reps === undefined);
    const sides = new Set(held.map(({ side }) => side));
    return (
      held.length > 0 &&
      [...sides].every((of) =>
        isSaid(
          held.filter(({ side }) => side === of),
          halfAsFar,
        ),
      )
    );
  },
];
const unheld: Sign = [
  'no held breath',
  ({ steps }) => steps.every(({ breath }) => breath === undefined || breath.holdIn + breath.holdOut === 0),
];
const firstSays = (line: string): Sign => [`“${line}” first`, ({ steps }) => steps[0]?.cues[0]?.say === line];

const halfAsFar = 'Half as far is enough.';
const pillow = 'Let go, a pillow between your knees.';
const brakes = 'Put your brakes on.';
const upright = says('Rock up without leaning forward.');
const tall = says('Stay tall and breathe.');

/** K: as it is · another id: what runs instead · signs: changed within. */
type Cell = string | readonly Sign[];
const columns = [
  ...['pregnantOrReflux', 'hipAnterior', 'hipPosterior', 'soreKnee', 'soreBack', 'wheelchair', 'noFloor'],
] as const satisfies readonly BodyCondition[];

const out = 'downshift_60';
const table: Readonly<Record<string, readonly Cell[]>> = {
  between_45: ['K', 'K', [upright], 'K', [half('chair_rock')], [firstSays(brakes)], 'K'],
  rock_90: [
    ...['K', 'K', 'between_45', 'K'],
    [half('chair_rock')],
    [firstSays(brakes), says('Lift one knee, if your legs can.')],
    'K',
  ],
  // Pelvic girdle pain, which nobody is asked about, is thought of with pregnancy.
  figure_four_150: ['rock_90', out, out, 'rock_90', [tall], 'rock_90', 'K'],
  circles_90: ['bow_90', out, out, [half('stand_circle')], [without('stand_hinge')], 'rock_90', 'K'],
  bow_90: [
    [says('Set your feet wide apart.')],
    ...['K', out, 'K'],
    [says('Hands on a wall, fold less.'), says(halfAsFar)],
    [doneOn('chair'), says(brakes), says('Fold onto the desk.'), without('stand_bow')],
    'K',
  ],
  stride_180: ['K', 'walk_180', 'K', [without('walk_stride'), says('Take shorter steps.')], 'K', 'rock_90', 'K'],
  couch_180: ['side_stretch_180', out, out, 'stand_180', 'bow_90', 'rock_90', 'K'],
  switch_180: [
    'rock_90',
    out,
    out,
    'wipers_180',
    [half('floor_9090'), halfHeld('floor_9090_hold'), tall],
    'rock_90',
    'figure_four_150',
  ],
  wipers_180: ['side_stretch_180', out, out, 'K', 'rock_90', [doneOn('bed')], 'rock_90'],
  side_stretch_180: [[says(pillow)], out, out, 'chair_180', [halfHeld('side_stretch')], [doneOn('bed')], 'chair_180'],
  semi_supine_300: [
    ...['evening_chair_360', 'K'],
    [says('Keep your knees apart.')],
    ...['K', 'K'],
    [doneOn('bed')],
    'evening_chair_360',
  ],
  long_exhale_240: [[doneOn('chair')], 'K', 'K', 'K', 'K', 'K', [doneOn('chair')]],
  sigh_120: [[unsaid('Top up.')], 'K', 'K', 'K', 'K', out, 'K'],
  paces_420: ['K', 'K', 'K', 'K', 'K', 'K', 'K'],
  box_120: [[unheld], 'K', 'K', 'K', 'K', 'K', 'K'],
  evening_chair_360: [
    ...[[without('chair_fold')], 'K', [without('chair_fold'), upright], 'K'],
    ...[[without('chair_fold'), half('chair_rock')], [firstSays(brakes)], 'K'],
  ],
  eyes_60: ['K', 'K', 'K', 'K', 'K', 'K', 'K'],
  neck_90: ['K', 'K', 'K', 'K', 'K', 'K', 'K'],
  wrists_60: ['K', 'K', 'K', 'K', 'K', ['hands_open', 'chair_prayer', 'hands_turn'].map(without), 'K'],
  midback_75: [
    ...['K', 'K', [says('Reach forward without leaning.')], 'K'],
    [half('chair_arch'), half('chair_reach'), halfHeld('chair_turn')],
    [without('chair_arch'), says(brakes)],
    'K',
  ],
  check_tilt_75: ['rock_90', out, out, 'K', [half('stand_arch'), halfHeld('stand_arch')], 'rock_90', 'K'],
  check_hip_150: [out, out, out, 'K', out, out, out],
};

const bodyOf: Readonly<Record<(typeof columns)[number], Partial<BodyPreferences>>> = {
  pregnantOrReflux: { pregnantOrReflux: true },
  hipAnterior: { hipPrecautions: true, hipApproach: 'anterior' },
  hipPosterior: { hipPrecautions: true, hipApproach: 'posterior' },
  soreKnee: { soreKnee: true },
  soreBack: { soreBack: true },
  wheelchair: { wheelchair: true },
  noFloor: { noFloor: true },
};

function repertoireFor(body: BodyPreferences) {
  return repertoireOf(all, { body, pace: '4-6', rampIn: false, holdsAccepted: true });
}

function signsOf(signs: readonly Sign[], routine: Routine | undefined): readonly string[] {
  return signs.flatMap(([what, isSo]) => (routine !== undefined && isSo(routine) ? [what] : []));
}

const cells = Object.entries(table).flatMap(([id, row]) =>
  columns.map((column, index) => {
    const cell = row[index] ?? '';
    return [id, column, typeof cell === 'string' ? cell : cell.map(([what]) => what).join(', '), cell] as const;
  }),
);

describe('one answer', () => {
  it.each(cells)('%s, %s: %s', (id, column, _, cell) => {
    const body = { ...defaultBody, ...bodyOf[column] };
    const repertoire = repertoireFor(body);
    const shipped = all.get(id);
    if (cell === 'K') expect(repertoire.routines.get(id)).toBe(shipped);
    else if (typeof cell === 'string') expect(standInFor(id, repertoire)).toBe(cell);
    else {
      const running = repertoire.routines.get(id);
      expect(running?.seconds).toBe(shipped?.seconds);
      expect(signsOf(cell, running)).toEqual(cell.map(([what]) => what));
      expect(signsOf(cell, shipped)).toEqual([]);
    }
  });

  it('no routine of the table is missing from what ships', () => {
    expect(Object.keys(table).filter((id) => !all.has(id))).toEqual([]);
  });
});

describe('all answers together', () => {
  it('never lead to what one of them leaves out or swaps', () => {
    const wrong: string[] = [];
    for (const body of everyBody()) {
      if (body.hipPrecautions && body.hipApproach === 'unknown') continue; // breathing alone, under whatever name
      const repertoire = repertoireFor(body);
      const told = conditionsOf(body);
      for (const id of all.keys()) {
        const running = standInFor(id, repertoire);
        const isBreathing = repertoire.routines.get(running)?.name === 'Seated breathing';
        for (const [index, column] of columns.entries()) {
          const cell = table[running]?.[index] ?? 'K';
          if (told.includes(column) && typeof cell === 'string' && cell !== 'K' && !isBreathing)
            wrong.push(`${id} → ${running} with ${told.join(', ')}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('change within a routine what each of them changes there', () => {
    // Who does not stand for the bow, nor arches the back in a wheelchair, needs no other change of that.
    const isOtherwise = (id: string, { wheelchair, cannotStand }: BodyPreferences): boolean =>
      (id === 'bow_90' && (wheelchair || cannotStand)) || (id === 'midback_75' && wheelchair);
    const missing = new Set<string>();
    for (const body of everyBody()) {
      const told = conditionsOf(body);
      for (const [id, running] of repertoireFor(body).routines) {
        if (running.name === 'Seated breathing' || isOtherwise(id, body)) continue;
        for (const [index, column] of columns.entries()) {
          const cell = table[id]?.[index] ?? 'K';
          if (typeof cell === 'string' || !told.includes(column)) continue;
          const seen = signsOf(cell, running);
          for (const [what] of cell) if (!seen.includes(what)) missing.add(`${id} with ${told.join(', ')}: ${what}`);
        }
      }
    }
    expect(missing).toEqual(new Set());
  });

  it('leave every break kind something to do', () => {
    for (const body of everyBody()) expect(repertoireFor(body).routines.size).toBeGreaterThan(0);
  });
});

describe('a routine of one’s own, with a hip that was operated on', () => {
  const runs = (pose: string, hipApproach: BodyPreferences['hipApproach']): readonly string[] => {
    const steps = [{ kind: 'hold' as const, seconds: 60, pose, cues: [] }];
    const own: Routine = { id: 'mine', name: 'Mine', setting: 'chair', seconds: 60, steps };
    return suitedToBody(own, { ...defaultBody, hipPrecautions: true, hipApproach }).steps.map((step) => step.pose);
  };
  const extended = [
    'chair_side_lunge',
    'stand_split_tuck',
    'stand_swing',
    'stand_couch',
    'walk_stride',
    'floor_bridge',
  ];
  const bent = ['chair_march', 'chair_fold', 'stand_bow', 'stand_march', 'floor_knees_chest', 'bed_hug_both'];
  const both = ['chair_figure_four', 'floor_9090', 'floor_wipers', 'side_stretch', 'floor_kendall', 'bed_edge_hang'];

  it.each([
    ...[...extended, ...both].map((pose) => ['anterior', pose] as const),
    ...[...bent, ...both].map((pose) => ['posterior', pose] as const),
    ...[...extended, ...bent, ...both, 'chair_rock'].map((pose) => ['unknown', pose] as const),
  ])('%s: is breathing alone where it has %s', (approach, pose) => {
    expect(new Set(runs(pose, approach))).toEqual(new Set(['chair_tall']));
  });

  it('stays as it is where its poses are allowed', () => {
    expect([runs('stand_bow', 'anterior'), runs('walk_stride', 'posterior')]).toEqual([['stand_bow'], ['walk_stride']]);
  });
});
