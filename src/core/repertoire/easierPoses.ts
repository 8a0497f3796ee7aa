/**
 * What gives way in every routine, shipped or a person's own, to what the person tells about their body: poses, how far their repetitions
 * go, and a second breath in. Data, by the conditions that answers come to; whole places, kneeling and lying are the task of
 * `bodySwaps.ts`, hips that of `hipPrecautions.ts`. Source: docs/EVIDENCE.md#5-scripts, "Swaps of later routines".
 */
import type { BodyPreferences } from '../preferences/bodyPreferences.ts';
import { sayable, saidFirst } from '../routine/cueTiming.ts';
import { breathSeconds, topUpAt, type Breath, type Routine, type Step } from '../routine/routine.ts';
import { conditionsOf, type BodyCondition } from './bodyConditions.ts';
import { suitedLines } from './suitedLines.ts';

export const sayHalf = 'Half as far is enough.';
export const brakesOn = 'Put your brakes on.';

const HALF_AS_FAR = 0.5;
/** Whose repetitions are strides: they stay in the place of longer ones. */
const WALK = 'walk_short';

interface EasierPose {
  readonly pose: string;
  readonly say: Parameters<typeof suitedLines>[0];
}

const crossAnkles: EasierPose = { pose: 'chair_tall', say: 'easier.crossAnkles' };
const stayTall: EasierPose = { pose: 'chair_tall', say: 'easier.stayTall' };
const restHands: EasierPose = { pose: 'chair_tall', say: 'easier.restHands' };
const justTuck: EasierPose = { pose: 'stand_glute_squeeze', say: 'easier.justTuck' };
const footDown: EasierPose = { pose: 'stand_split_tuck', say: 'easier.footDown' };
const lieOnBed: EasierPose = { pose: 'bed_lie_bent', say: 'easier.feetFlat' };
const sway: EasierPose = { pose: 'sit_floor', say: 'easier.sway' };

/** By the pose that gives way. */
const easierPoses: Readonly<Partial<Record<BodyCondition, Readonly<Record<string, EasierPose>>>>> = {
  wheelchair: {
    // It needs a seat without armrests.
    chair_side_lunge: stayTall,
    chair_figure_four: stayTall,
    // A chair that leans back may tip.
    chair_arch: { pose: 'chair_tall', say: 'easier.sitTaller' },
    // Wrists may be sore from pushing.
    hands_open: restHands,
    chair_prayer: restHands,
    hands_turn: restHands,
    floor_9090: { pose: 'sit_floor', say: 'easier.stayTall' },
    floor_9090_hold: { pose: 'sit_floor', say: 'easier.stayTall' },
    bed_hug_both: lieOnBed,
    bed_edge_hang: lieOnBed,
  },
  cannotStand: { chair_figure_four: stayTall },
  // Besides kneeling, what bends or twists a knee under load.
  soreKnee: {
    chair_figure_four: crossAnkles,
    stand_couch: footDown,
    walk_stride: { pose: WALK, say: 'easier.shorterSteps' },
    floor_9090: sway,
    floor_9090_hold: sway,
    side_stretch: { pose: 'side_rest', say: 'easier.letGoOfAnkle' },
  },
  // What folds it forward, hangs a leg from it, or turns it: nobody is asked whether pain runs down a leg.
  soreBack: {
    chair_fold: stayTall,
    stand_hinge: justTuck,
    stand_couch: footDown,
    floor_wipers: { pose: 'floor_supine_bent', say: 'easier.feetFlat' },
    bed_hug_both: lieOnBed,
    bed_edge_hang: lieOnBed,
  },
  // Folding forward presses on the stomach, and a pelvis that aches is spared what one leg does alone.
  pregnantOrReflux: {
    chair_fold: stayTall,
    chair_figure_four: crossAnkles,
    stand_circle: justTuck,
    stand_hinge: justTuck,
    stand_couch: footDown,
    stand_arch: { pose: 'stand_tall', say: 'easier.standEvenly' },
    floor_9090: sway,
    floor_9090_hold: sway,
  },
};

/** A pose that stays, with a line about it. */
interface Care {
  readonly poses: readonly string[];
  readonly say: string;
  /**
   * Repetitions go half as far. What is held is drawn whole, and the line says it: halfway to it, the figure would not be half in it. On its
   * way down to the left the hip switch has both hands off the floor, and on from there to the right it has its knees up in the middle,
   * as the seated turn faces forward; the first turn and the second side-lying stretch are faded into, and the first such stretch begins
   * as it is held. Only the standing arch would be true.
   */
  readonly half?: true;
  /** It is enough that it is said at all before. */
  readonly once?: true;
}

const cares: Readonly<Partial<Record<BodyCondition, readonly Care[]>>> = {
  wheelchair: [
    { poses: ['chair_rock', 'chair_fold', 'chair_reach', 'chair_turn'], say: brakesOn, once: true },
    { poses: ['chair_march'], say: 'Lift one knee, if your legs can.' },
  ],
  hipAnterior: [{ poses: ['walk_short'], say: 'Take shorter steps.' }],
  hipPosterior: [
    { poses: ['chair_rock'], say: 'Rock up without leaning forward.' },
    { poses: ['chair_reach'], say: 'Reach forward without leaning.' },
    { poses: ['floor_supine_bent'], say: 'Keep your knees apart.' },
  ],
  soreKnee: [{ poses: ['stand_circle'], say: sayHalf, half: true }],
  soreBack: [
    {
      poses: [
        ...['chair_rock', 'chair_arch', 'chair_reach', 'chair_turn', 'stand_arch'],
        ...['floor_9090', 'floor_9090_hold', 'side_stretch'],
      ],
      say: sayHalf,
      half: true,
    },
    { poses: ['chair_figure_four'], say: 'Stay tall and breathe.' },
    { poses: ['stand_bow'], say: 'Hands on a wall, fold less.' },
  ],
  pregnantOrReflux: [
    { poses: ['stand_bow'], say: 'Set your feet wide apart.' },
    { poses: ['side_rest'], say: 'Let go, a pillow between your knees.' },
  ],
};

/** The second breath in is much for a weak chest, and for one with less room. */
const inOneBreath: readonly BodyCondition[] = ['wheelchair', 'pregnantOrReflux'];

/** The routine with easier poses: same id, same seconds; the very same object where none gives way. */
export function withEasierPoses(routine: Routine, body: BodyPreferences): Routine {
  const conditions = conditionsOf(body);
  const eased = conditions.reduce(
    (each, condition) => withEachStep(each, (step) => easierStep(step, condition)),
    routine,
  );
  const careful = conditions.flatMap((condition) => cares[condition] ?? []);
  return careful.reduce(withCare, eased);
}

/** The very same object where every breath in is one already, or may be two. */
export function withoutTopUps(routine: Routine, body: BodyPreferences): Routine {
  const mustBeOne = conditionsOf(body).some((condition) => inOneBreath.includes(condition));
  return mustBeOne ? withEachStep(routine, inOne) : routine;
}

function withEachStep(routine: Routine, change: (step: Step) => Step): Routine {
  const steps = routine.steps.map(change);
  return steps.every((step, index) => step === routine.steps[index]) ? routine : { ...routine, steps };
}

function easierStep(step: Step, condition: BodyCondition): Step {
  const poses = easierPoses[condition] ?? {};
  const easier = Object.hasOwn(poses, step.pose) ? poses[step.pose] : undefined;
  if (easier === undefined) return step;
  const { kind, seconds, side, breath, reps } = step;
  return {
    kind,
    seconds,
    pose: easier.pose,
    ...(side !== undefined && { side }),
    ...(breath !== undefined && { breath }),
    ...(reps !== undefined && easier.pose === WALK && { reps }),
    cues: sayable(suitedLines(easier.say), seconds),
  };
}

function withCare(routine: Routine, care: Care): Routine {
  const steps: Step[] = [];
  for (const step of routine.steps) {
    steps.push(care.poses.includes(step.pose) ? carefulStep(step, care, steps) : step);
  }
  return steps.every((step, index) => step === routine.steps[index]) ? routine : { ...routine, steps };
}

/** @param before the steps before it, as they are by now */
function carefulStep(step: Step, { say, half, once }: Care, before: readonly Step[]): Step {
  const moved = half === true && step.reps !== undefined ? { ...step, range: HALF_AS_FAR } : step;
  const isOfIt = ({ pose, side }: Step): boolean =>
    once === true || (pose === step.pose && (side === undefined || side === step.side));
  const isSaid = [...before, step].some((other) => isOfIt(other) && other.cues.some((cue) => cue.say === say));
  // What is to be done first is said on the way there already.
  if (isSaid || !(once === true || isDone(step))) return moved;
  return { ...moved, cues: saidFirst(say, step.cues, step.seconds) };
}

/** Neither on the way to it nor after it. */
function isDone({ kind }: Step): boolean {
  return kind === 'hold' || kind === 'breathe';
}

function inOne(step: Step): Step {
  const { breath, cues } = step;
  if (breath === undefined || topUpAt(breath) === null) return step;
  const { in: inSeconds, holdIn, out, holdOut, topUp = 0 } = breath;
  const ofTopUp = (at: number): boolean => {
    const within = at % breathSeconds(breath);
    return within >= topUp && within < inSeconds;
  };
  const one: Breath = { in: inSeconds, holdIn, out, holdOut };
  return { ...step, breath: one, cues: cues.filter(({ at }) => !ofTopUp(at)) }; // they speak of what is not done now
}
