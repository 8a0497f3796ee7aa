/**
 * What is different within single shipped routines for a body or a place, beside what gives way in every routine (`easierPoses.ts`). Data,
 * by the conditions that answers come to.
 * Source: docs/EVIDENCE.md#5-scripts, "Swaps of later routines".
 */
import type { BodyPreferences } from '../preferences/bodyPreferences.ts';
import { sayable } from '../routine/cueTiming.ts';
import type { Cue, Routine, RoutinePlace, Step } from '../routine/routine.ts';
import { conditionsOf, type BodyCondition } from './bodyConditions.ts';
import { brakesOn, sayHalf } from './easierPoses.ts';

interface Change {
  /** Where it then is done. */
  readonly setting?: RoutinePlace;
  /** Poses, by the pose that stood there. */
  readonly poses?: Readonly<Record<string, string>>;
  /** Lines, by the line that was said there; null: nothing is said. */
  readonly lines?: Readonly<Record<string, string | null>>;
}

const pillow = 'Let go, a pillow between your knees.';

const sitting: Change = {
  setting: 'chair',
  poses: { bed_lie_bent: 'chair_tall' },
  lines: {
    'Lie down, knees bent, feet flat.': 'Sit tall, feet flat.',
    'Roll to one side, then sit up slowly.': 'Carry on when you like.',
  },
};

/** On the chair, where a desk would have been leaned on. */
const seatedBow: Change = {
  setting: 'chair',
  poses: { stand_bow: 'chair_fold', stand_tall: 'chair_tall' },
  lines: {
    'Stand up.': 'Sit tall, feet flat.',
    'Put your hands on a steady desk.': 'Make sure your chair can’t roll.',
    'Walk back, fold at the hips.': 'Fold onto your thighs, or the desk.',
    'Soften your knees, send your hips back.': 'Let your head hang.',
    'Breathe out, let your chest sink.': 'Breathe out, let your hands go loose.',
    'Bend one knee, then the other.': 'Breathe into your back.',
    'Sway your hips slowly.': null,
    'Step closer and rise slowly.': 'Roll up slowly.',
    'Sit down when you like.': 'Carry on when you like.',
  },
};

/** For a sore back, a hip, and whose stomach folding forward presses on. */
const withoutFold: Change = {
  poses: { chair_fold: 'chair_tall' },
  lines: {
    'Fold onto your thighs, or the desk.': 'Stay tall and breathe.',
    'Fold onto the desk.': 'Stay tall and breathe.',
    'Let your head hang.': 'Relax your face.',
    'Roll up slowly.': null,
  },
};

/** From the floor onto a bed, for who moves over to one from a wheelchair. */
const onBed: Change = {
  setting: 'bed',
  poses: {
    floor_supine_bent: 'bed_lie_bent',
    floor_knees_chest: 'bed_hug_both',
    sit_floor: 'bed_edge_sit',
  },
  lines: {
    'Let the floor hold you.': 'Let your thighs get heavy.',
    'Let your back spread on the floor.': 'Let your thighs get heavy.',
    'Sit a moment before standing.': null,
    'Stand up when you feel steady.': 'Carry on when you like.',
  },
};

const uprightRocking = { 'Rock up, grow tall.': 'Rock up without leaning forward.' };
const brakes = { 'Make sure your chair can’t roll.': brakesOn };

const within: Readonly<Record<BodyCondition, Readonly<Record<string, Change>>>> = {
  wheelchair: {
    between_45: { lines: { 'Sit tall, feet flat.': brakesOn } },
    evening_chair_360: { lines: { 'The working day is over.': brakesOn } },
    rock_90: {
      lines: {
        ...brakes,
        'Sit near the front edge.': 'Relax your jaw.',
        'Lift one knee a hand’s width.': 'Lift one knee, if your legs can.',
      },
    },
    bow_90: {
      ...seatedBow,
      lines: {
        ...seatedBow.lines,
        'Put your hands on a steady desk.': brakesOn,
        'Walk back, fold at the hips.': 'Fold onto the desk.',
      },
    },
    wipers_180: onBed,
    side_stretch_180: onBed,
    semi_supine_300: onBed,
    // Wrists may be sore from pushing: they are shaken only.
    wrists_60: {
      poses: { hands_open: 'chair_tall', chair_prayer: 'chair_tall', hands_turn: 'chair_tall' },
      lines: {
        'Spread your fingers wide.': 'Shake your hands loose.',
        'Make a soft fist.': null,
        'Open wide again.': null,
        'Put your palms together at your chest.': 'Rest your hands on your thighs.',
        'Lower them a little.': null,
        'A mild stretch is enough.': null,
        'Elbows in, turn your palms up.': 'Breathe naturally.',
        'Turn your palms down.': null,
        'Keep turning slowly.': null,
      },
    },
    // A chair that leans back may tip.
    midback_75: {
      poses: { chair_arch: 'chair_tall' },
      lines: {
        'Put your hands behind your head.': brakesOn,
        'Lift your breastbone, lean back.': 'Sit a little taller.',
      },
    },
  },
  cannotStand: { bow_90: seatedBow, long_exhale_240: sitting },
  noFloor: { long_exhale_240: sitting },
  hipAnterior: { walk_180: { lines: { 'Let each leg swing back behind you.': 'Take shorter steps.' } } },
  hipPosterior: {
    between_45: { lines: uprightRocking },
    semi_supine_300: { lines: { 'Let your knees point to the ceiling.': 'Keep your knees apart.' } },
    evening_chair_360: { ...withoutFold, lines: { ...withoutFold.lines, ...uprightRocking } },
    midback_75: { lines: { 'Reach forward, round your upper back.': 'Reach forward without leaning.' } },
  },
  soreKnee: {
    circles_90: {
      lines: { 'Make small circles, keep your trunk still.': sayHalf, 'Keep your hips level.': sayHalf },
    },
    stride_180: {
      poses: { walk_stride: 'walk_short' },
      lines: { 'Let each leg swing back behind you.': 'Take shorter steps.', 'Feel each thigh trail behind.': null },
    },
  },
  soreBack: {
    between_45: { lines: { 'Keep it slow and small.': sayHalf } },
    rock_90: { lines: { 'Only as far as feels easy.': sayHalf } },
    figure_four_150: { lines: { 'Tip forward from the hips.': 'Stay tall and breathe.' } },
    circles_90: {
      poses: { stand_hinge: 'stand_glute_squeeze' },
      lines: {
        'Hands on the desk, tip forward.': 'Feet together, just tuck.',
        'Lift the left leg long behind you.': 'Let go slowly.',
        'Now lift the right leg.': 'Tuck your tailbone under.',
        'Keep your lower back long.': 'Let go slowly.',
      },
    },
    bow_90: {
      ...withoutFold, // Where it is done on the chair.
      lines: {
        ...withoutFold.lines,
        'Put your hands on a steady desk.': 'Hands on a wall, fold less.',
        'Walk back, fold at the hips.': sayHalf,
      },
    },
    switch_180: {
      lines: {
        'Only as low as feels easy.': sayHalf,
        'Turn your chest to the front shin.': sayHalf,
        'Sit tall, then tip forward a little.': 'Stay tall and breathe.',
        'Long breath out.': sayHalf,
      },
    },
    side_stretch_180: { lines: { 'A mild stretch is enough.': sayHalf, 'Long breath out.': sayHalf } },
    evening_chair_360: {
      ...withoutFold,
      lines: { ...withoutFold.lines, 'Make it smaller each time.': sayHalf },
    },
    midback_75: {
      lines: {
        'Keep your lower back still.': sayHalf,
        'Breathe into your back.': sayHalf,
        'Keep your hips facing forward.': sayHalf,
        'Breathe out slowly.': sayHalf,
      },
    },
    check_tilt_75: {
      lines: { 'Feel your lower back arch.': sayHalf, 'Go slowly, without force.': sayHalf },
    },
  },
  pregnantOrReflux: {
    bow_90: {
      ...withoutFold, // Where it is done on the chair.
      lines: { ...withoutFold.lines, 'Soften your knees, send your hips back.': 'Set your feet wide apart.' },
    },
    side_stretch_180: {
      lines: { 'Let go and rest on your side.': pillow, 'Let go, knees together.': pillow },
    },
    long_exhale_240: sitting,
    evening_chair_360: withoutFold,
  },
};

/** The routine with what is different within it: same id, same seconds; the very same object where nothing is. */
export function changedWithin(routine: Routine, body: BodyPreferences): Routine {
  const changes = conditionsOf(body).flatMap((condition) => within[condition][routine.id] ?? []);
  return changes.reduce(changed, routine);
}

function changed(routine: Routine, change: Change): Routine {
  const steps = routine.steps.map((step) => changedStep(step, change));
  return { ...routine, setting: change.setting ?? routine.setting, steps };
}

function changedStep(step: Step, { poses = {}, lines = {} }: Change): Step {
  const { kind, seconds, breath, ownPace } = step;
  const pose = poses[step.pose] ?? step.pose;
  const cues = step.cues.flatMap(({ at, say }): Cue[] => {
    const line = Object.hasOwn(lines, say) ? lines[say] : say;
    return line === undefined || line === null ? [] : [{ at, say: line }];
  });
  return {
    kind,
    seconds,
    pose,
    ...((pose === step.pose || pose === 'walk_short') && movesOf(step)),
    ...(breath !== undefined && { breath }),
    ...(ownPace !== undefined && { ownPace }),
    cues: sayable(cues, seconds),
  };
}

/** Repetitions and sides belong to their movement: they go with it. */
function movesOf({ reps, side }: Step): Partial<Step> {
  return { ...(reps !== undefined && { reps }), ...(side !== undefined && { side }) };
}
