/**
 * What a body or a place makes of single shipped routines: another one instead, or something changed within. Data, by the questions of
 * the preferences. What is said here of no routine, `bodySwaps.ts` and the likeness in length decide.
 * Source: docs/EVIDENCE.md#5-scripts, "Swaps of later routines".
 */
import type { BodyPreferences, BodyQuestion } from '../preferences/bodyPreferences.ts';
import { sayable } from '../routine/cueTiming.ts';
import type { Breath, Cue, Routine, RoutinePlace, Step } from '../routine/routine.ts';

type Question = Exclude<BodyQuestion, 'hipPrecautions'>;

/** Asked in this order: what rules out a place goes before what only rules out a movement. */
const questions: readonly Question[] = ['cannotStand', 'noFloor', 'soreKnee', 'pregnantOrReflux'];

/** By the id of a routine, the id of the one that runs instead. */
const instead: Readonly<Record<Question, Readonly<Record<string, string>>>> = {
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
    check_hip_150: 'downshift_60',
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
    check_hip_150: 'downshift_60',
  },
  soreKnee: {
    figure_four_150: 'rock_90',
    couch_180: 'stand_180',
    switch_180: 'wipers_180',
    side_stretch_180: 'chair_180',
  },
  pregnantOrReflux: {
    figure_four_150: 'rock_90',
    circles_90: 'bow_90',
    couch_180: 'side_stretch_180',
    switch_180: 'rock_90',
    wipers_180: 'side_stretch_180',
    semi_supine_300: 'evening_chair_360',
    winddown_420: 'evening_chair_360',
    check_tilt_75: 'rock_90',
    check_hip_150: 'downshift_60',
  },
};

/**
 * The id of the routine that runs instead of that one; the same id where it runs itself. Two answers may lead on from one to another.
 *
 * @param isThere whether a routine can be had at all; one that cannot stands in for none
 */
export function namedStandIn(id: string, body: BodyPreferences, isThere: (id: string) => boolean): string {
  // Hip precautions leave breathing alone, of the routine's own length.
  if (body.hipPrecautions) return id;
  for (const question of questions) {
    const other = body[question] ? instead[question][id] : undefined;
    if (other !== undefined && isThere(other)) return namedStandIn(other, body, isThere);
  }
  return id;
}

/** What is different within a routine. */
interface Change {
  /** Where it then is done. Its repetitions and sides, which belong to the movement of before, go. */
  readonly setting?: RoutinePlace;
  /** Poses, by the pose that stood there. */
  readonly poses?: Readonly<Record<string, string>>;
  /** Lines, by the line that was said there; null: nothing is said. */
  readonly lines?: Readonly<Record<string, string | null>>;
  /** Every breath in is one. */
  readonly withoutTopUp?: true;
}

const sitting: Change = {
  setting: 'chair',
  poses: { bed_lie_bent: 'chair_tall' },
  lines: {
    'Lie down, knees bent, feet flat.': 'Sit tall, feet flat.',
    'Roll to one side, then sit up slowly.': 'Carry on when you like.',
  },
};

const within: Readonly<Record<Question, Readonly<Record<string, Change>>>> = {
  cannotStand: {
    bow_90: {
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
    },
    long_exhale_240: sitting,
  },
  noFloor: { long_exhale_240: sitting },
  soreKnee: {
    stride_180: {
      poses: { walk_stride: 'walk_short' },
      lines: { 'Let each leg swing back behind you.': 'Take shorter steps.', 'Feel each thigh trail behind.': null },
    },
  },
  pregnantOrReflux: {
    bow_90: { lines: { 'Soften your knees, send your hips back.': 'Set your feet wide apart.' } },
    long_exhale_240: sitting,
    sigh_120: { withoutTopUp: true, lines: { 'Top up.': null } },
    // Folding forward presses on the stomach.
    evening_chair_360: {
      poses: { chair_fold: 'chair_tall' },
      lines: {
        'Fold onto your thighs, or the desk.': 'Stay tall and breathe.',
        'Let your head hang.': 'Relax your face.',
        'Roll up slowly.': null,
      },
    },
  },
};

/** The routine with what is different within it: same id, same seconds; the very same object where nothing is. */
export function changedWithin(routine: Routine, body: BodyPreferences): Routine {
  const changes = questions.flatMap((question) => (body[question] ? (within[question][routine.id] ?? []) : []));
  return changes.reduce(changed, routine);
}

function changed(routine: Routine, change: Change): Routine {
  const steps = routine.steps.map((step) => changedStep(step, change));
  return { ...routine, setting: change.setting ?? routine.setting, steps };
}

function changedStep(step: Step, { setting, poses = {}, lines = {}, withoutTopUp }: Change): Step {
  const { reps, side, breath, ...rest } = step;
  const moves =
    setting === undefined ? { ...(reps !== undefined && { reps }), ...(side !== undefined && { side }) } : {};
  const breathes = breath === undefined ? {} : { breath: withoutTopUp === true ? inOne(breath) : breath };
  const cues = step.cues.flatMap(({ at, say }): Cue[] => {
    const line = Object.hasOwn(lines, say) ? lines[say] : say;
    return line === undefined || line === null ? [] : [{ at, say: line }];
  });
  return { ...rest, ...moves, ...breathes, pose: poses[step.pose] ?? step.pose, cues: sayable(cues, step.seconds) };
}

function inOne({ in: inSeconds, holdIn, out, holdOut }: Breath): Breath {
  return { in: inSeconds, holdIn, out, holdOut };
}
