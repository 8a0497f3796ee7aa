/** Repetitions that go a part of their way, as they are drawn. */
import { expect, it } from 'vitest';
import { distance } from '../../../src/core/figure/body.ts';
import { sceneAt, seenBy } from '../../../src/core/figure/figure.ts';
import type { Pose, Poses } from '../../../src/core/figure/pose.ts';
import { poseMoveAt } from '../../../src/core/routine/guidePose.ts';
import type { Step } from '../../../src/core/routine/routine.ts';
import { shippedFiles } from '../../support/shippedFiles.ts';

// figure.test.ts checks the files' form.
const poses: Poses = new Map(shippedFiles('poses').map(({ name, content }) => [name, content as Pose]));
const repeated = [...poses.values()].filter(({ effort }) => effort !== undefined).map(({ id }) => id);

const REP_MS = 4_000;
const BETWEEN_MS = 20;
/** Body heights from one picture to the next, at these slow movements. */
const JUMP = 0.02;

it.each(repeated)('%s never jumps, three tenths of its way', (pose) => {
  const step = partOf(pose);
  const pictures = Array.from({ length: (2 * REP_MS) / BETWEEN_MS }, (_, index) => sceneOf(step, index * BETWEEN_MS));
  const furthest = pictures.slice(1).map((now, index) => {
    const before = placesIn(pictures[index] ?? now);
    return Math.max(...placesIn(now).map((place, at) => distance(before[at] ?? place, place)));
  });
  expect(Math.max(...furthest)).toBeLessThan(JUMP);
});

it('a smaller hip circle still comes back by the outside', () => {
  const outward = [REP_MS / 4, REP_MS / 2, (3 * REP_MS) / 4].map((at) => {
    const { hip, knee } = sceneOf(partOf('stand_circle'), at).skeleton.left;
    return hip.z - knee.z;
  });
  const [out = 0, turn = 0, back = 0] = outward;
  expect(Math.abs(turn - out)).toBeLessThan(0.01);
  expect(back - turn).toBeGreaterThan(0.03);
});

function partOf(pose: string): Step {
  return { kind: 'hold', seconds: (2 * REP_MS) / 1_000, pose, side: 'left', reps: 2, range: 0.3, cues: [] };
}

function sceneOf(step: Step, at: number) {
  return sceneAt(poses, poseMoveAt([step], 0, at));
}

/** As the picture shows them: its view goes along. */
function placesIn({ skeleton, camera, view }: ReturnType<typeof sceneOf>) {
  const { head, left, right } = seenBy(skeleton, camera);
  const limbs = [left, right].flatMap(({ knee, ankle, toe, elbow, wrist }) => [knee, ankle, toe, elbow, wrist]);
  return [head.crown, ...limbs].map(({ x, y }) => ({ x: x - view.x, y: y - view.y }));
}
