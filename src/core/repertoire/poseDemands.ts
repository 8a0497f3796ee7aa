/** What a pose asks of a body and of a room. A test checks the table against the poses that ship. */
import type { Routine } from '../routine/routine.ts';

/** seated: on a chair · lying: flat on the back · fromLying: the way down to lying, or up from it. */
export type PoseDemand = 'seated' | 'standing' | 'kneeling' | 'lying' | 'fromLying';

const demands: Readonly<Record<string, PoseDemand>> = {
  chair_tall: 'seated',
  chair_march: 'seated',
  chair_side_lunge: 'seated',
  chair_figure_four: 'seated',
  chair_rock: 'seated',
  chair_fold: 'seated',
  chair_shrug: 'seated',
  chair_chin: 'seated',
  chair_arch: 'seated',
  chair_reach: 'seated',
  chair_prayer: 'seated',
  chair_turn: 'seated',
  neck_press: 'seated',
  neck_tilt: 'seated',
  hands_open: 'seated',
  hands_turn: 'seated',
  stand_tall: 'standing',
  stand_glute_squeeze: 'standing',
  stand_march: 'standing',
  stand_split_tuck: 'standing',
  stand_circle: 'standing',
  stand_hinge: 'standing',
  stand_bow: 'standing',
  stand_swing: 'standing',
  stand_couch: 'standing',
  stand_arch: 'standing',
  stand_wall: 'standing',
  walk_short: 'standing',
  walk_stride: 'standing',
  floor_half_kneel: 'kneeling',
  floor_supine_bent: 'lying',
  floor_tilt: 'lying',
  floor_bridge: 'lying',
  floor_kendall: 'lying',
  floor_knees_chest: 'lying',
  floor_wipers: 'lying',
  rest_calves_chair: 'lying',
  bed_edge_hang: 'lying',
  bed_hug_both: 'lying',
  bed_lie_bent: 'lying',
  bed_edge_sit: 'fromLying',
  floor_9090: 'fromLying',
  floor_9090_hold: 'fromLying',
  side_stretch: 'fromLying',
  side_rest: 'fromLying',
  sit_floor: 'fromLying',
};

/** @returns undefined for a pose that is not known */
export function poseDemand(pose: string): PoseDemand | undefined {
  return demands[pose];
}

/** Poses in which nothing is stretched or moved: with them, a routine is breathing only. */
const restful = new Set(['chair_tall', 'stand_tall']);

export function isBreathingOnly({ steps }: Routine): boolean {
  return steps.every(({ pose }) => restful.has(pose));
}

export function needsStanding({ setting, steps }: Routine): boolean {
  return setting === 'standing' || setting === 'walk' || steps.some(({ pose }) => poseDemand(pose) === 'standing');
}

const onFloorOrBed = new Set<PoseDemand | undefined>(['kneeling', 'lying', 'fromLying']);

/** Floor or bed: a place to lie or kneel that an office may not have. */
export function needsFloor({ setting, steps }: Routine): boolean {
  return setting === 'floor' || setting === 'bed' || steps.some(({ pose }) => onFloorOrBed.has(poseDemand(pose)));
}

/** On the ground itself, which a bed is not: who uses a wheelchair does not get there and up again alone. */
export function needsGround({ setting, steps }: Routine): boolean {
  return setting === 'floor' || steps.some(({ pose }) => poseDemand(pose) === 'kneeling');
}

/** Whether each leg has a hold of its own: a routine that stretches. */
export function stretchesBothLegs({ steps }: Routine): boolean {
  return (['left', 'right'] as const).every((side) => steps.some((step) => step.kind === 'hold' && step.side === side));
}
