/**
 * What a body or a place makes of single shipped routines: another one instead. Data, by the conditions that answers come to. What changes
 * within one is said in `changesWithin.ts`; what is said of no routine, `bodySwaps.ts` and the likeness in length decide.
 * Source: docs/EVIDENCE.md#5-scripts, "Swaps of later routines".
 */
import type { BodyPreferences } from '../preferences/bodyPreferences.ts';
import { conditionsOf, isLeftWithBreathing, type BodyCondition } from './bodyConditions.ts';

/** What neither hip may do is left out, and this runs. */
const leftOut = 'downshift_60';

const beyondEitherHip: Readonly<Record<string, string>> = {
  figure_four_150: leftOut,
  circles_90: leftOut,
  couch_180: leftOut,
  switch_180: leftOut,
  wipers_180: leftOut,
  side_stretch_180: leftOut,
  check_tilt_75: leftOut,
  check_hip_150: leftOut,
};

/** By the id of a routine, the id of the one that runs instead. */
const instead: Readonly<Record<BodyCondition, Readonly<Record<string, string>>>> = {
  wheelchair: {
    unfold_90: 'rock_90',
    stand_180: 'rock_90',
    walk_180: 'rock_90',
    // Its lunge needs a seat without armrests.
    chair_180: 'rock_90',
    floor_180: 'rock_90',
    floor_300: 'rock_90',
    bed_180: 'rock_90',
    circles_90: 'rock_90',
    figure_four_150: 'rock_90',
    couch_180: 'rock_90',
    stride_180: 'rock_90',
    switch_180: 'rock_90',
    // The second breath in is much for a weak chest.
    sigh_120: leftOut,
    winddown_420: 'evening_chair_360',
    check_tilt_75: 'rock_90',
    check_hip_150: leftOut,
  },
  cannotStand: {
    unfold_90: 'rock_90',
    stand_180: 'chair_180',
    walk_180: 'chair_180',
    floor_180: 'chair_180',
    floor_300: 'chair_180',
    bed_180: 'chair_180',
    circles_90: 'rock_90',
    figure_four_150: 'rock_90',
    couch_180: 'rock_90',
    stride_180: 'rock_90',
    switch_180: 'rock_90',
    wipers_180: 'rock_90',
    side_stretch_180: 'rock_90',
    semi_supine_300: 'evening_chair_360',
    winddown_420: 'evening_chair_360',
    check_tilt_75: 'rock_90',
    check_hip_150: leftOut,
  },
  noFloor: {
    floor_180: 'stand_180',
    floor_300: 'stand_180',
    bed_180: 'stand_180',
    switch_180: 'figure_four_150',
    wipers_180: 'rock_90',
    side_stretch_180: 'chair_180',
    semi_supine_300: 'evening_chair_360',
    winddown_420: 'evening_chair_360',
    check_hip_150: leftOut,
  },
  hipAnterior: { ...beyondEitherHip, stride_180: 'walk_180' },
  hipPosterior: { ...beyondEitherHip, rock_90: 'between_45', bow_90: leftOut, walk_180: 'stride_180' },
  soreKnee: {
    figure_four_150: 'rock_90',
    couch_180: 'stand_180',
    switch_180: 'wipers_180',
    side_stretch_180: 'chair_180',
  },
  // Nobody is asked whether pain runs down a leg, which rules out turning the low back.
  soreBack: { couch_180: 'bow_90', wipers_180: 'rock_90', bed_180: 'stand_180', check_hip_150: leftOut },
  pregnantOrReflux: {
    figure_four_150: 'rock_90',
    circles_90: 'bow_90',
    couch_180: 'side_stretch_180',
    switch_180: 'rock_90',
    wipers_180: 'side_stretch_180',
    semi_supine_300: 'evening_chair_360',
    winddown_420: 'evening_chair_360',
    check_tilt_75: 'rock_90',
    check_hip_150: leftOut,
  },
};

/**
 * The id of the routine that runs instead of that one; the same id where it runs itself. Two answers may lead on from one to another.
 *
 * @param isThere whether a routine can be had at all; one that cannot stands in for none
 */
export function namedStandIn(id: string, body: BodyPreferences, isThere: (id: string) => boolean): string {
  // Breathing alone is of the routine's own length.
  if (isLeftWithBreathing(body)) return id;
  for (const condition of conditionsOf(body)) {
    const other = instead[condition][id];
    if (other !== undefined && isThere(other)) return namedStandIn(other, body, isThere);
  }
  return id;
}
