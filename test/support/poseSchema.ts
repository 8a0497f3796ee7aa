/** The form of a pose's file, as src/core/figure/pose.ts describes it: nothing unknown in it, nothing left out. */
import { z } from 'zod';
import type { Pose } from '../../src/core/figure/pose.ts';

const point = z.strictObject({ x: z.number(), y: z.number() });
const trunk = z.strictObject({
  pelvis: z.number(),
  lumbar: z.number(),
  thorax: z.number(),
  neck: z.number(),
  head: z.number(),
  shrug: z.number().min(0).max(0.05).exactOptional(),
  facing: z.number().exactOptional(),
  turn: z.number().exactOptional(),
  tilt: z.number().exactOptional(),
});
const angle = z.number().exactOptional();
const ownPlace = z.strictObject({ x: z.number(), y: z.number(), out: angle });
const leg = z.union([
  z.strictObject({
    hip: z.number(),
    abduct: angle,
    turn: angle,
    knee: z.number().min(0),
    ankle: z.number(),
    evert: angle,
    toeOut: angle,
    toes: z.number(),
  }),
  z.strictObject({
    foot: z.strictObject({ ball: ownPlace, heelUp: z.number().min(0).max(80), lean: angle }),
  }),
]);
const fingers = z
  .strictObject({ palm: z.number(), spread: z.number().min(0).max(20), curl: z.number().min(0).max(1) })
  .exactOptional();
const arm = z.union([
  z.strictObject({
    shoulder: z.number(),
    abduct: angle,
    turn: angle,
    elbow: z.number().min(0),
    wrist: z.number(),
    wristOut: angle,
    fingers,
  }),
  z.strictObject({
    hand: z.strictObject({ at: ownPlace, points: z.number(), outward: angle, lean: angle, fingers }),
  }),
]);
const legs = z.strictObject({ active: leg, other: leg });
const arms = z.strictObject({ active: arm, other: arm });
const kinds = [
  ...(['chair', 'chairTurned', 'chairSideOn', 'chairBeside', 'chairFront', 'backrest'] as const),
  ...(['cushion', 'pillow', 'wall', 'desk', 'deskBeside', 'matFront', 'mat', 'matFromAbove', 'bed'] as const),
];
const marks = z.array(z.enum(['tuck', 'squeeze', 'flatten', 'arch', 'press', 'lift', 'turn', 'round']));
export const poseSchema = z.strictObject({
  id: z.string(),
  view: z.strictObject({
    x: z.number(),
    y: z.number(),
    from: z.enum(['front', 'frontHigh', 'above']).exactOptional(),
    reach: z.number().min(0.3).max(0.6).exactOptional(),
  }),
  props: z.array(z.strictObject({ kind: z.enum(kinds), x: z.number() })),
  contact: z.enum(['feet', 'knee', 'seat', 'back']),
  stretches: z.boolean(),
  hip: point,
  trunk,
  legs,
  arms,
  marks: marks.exactOptional(),
  effort: z
    .strictObject({
      hip: point.exactOptional(),
      trunk: trunk.exactOptional(),
      legs: legs.exactOptional(),
      arms: arms.exactOptional(),
      marks: marks.exactOptional(),
    })
    .exactOptional(),
  works: z.enum(['trunk', 'nothing']).exactOptional(),
  onSide: z.literal(true).exactOptional(),
  around: angle,
}) satisfies z.ZodType<Pose>;
