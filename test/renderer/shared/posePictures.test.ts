/**
 * Every pose against the picture that people have judged by eye. Kept as places of joints in thousandths of a body
 * height and compared with a tolerance, not as pixels: those differ from machine to machine, and a changed line width would
 * fail them all while a bent knee might pass. After a change that was meant, run with UNBRACE_DRAW_POSES_ANEW=1, look at
 * `npm run gallery`, and commit the new file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { sceneAt, seenBy } from '../../../src/core/figure/figure.ts';
import type { Point } from '../../../src/core/figure/body.ts';
import type { Pose, Poses } from '../../../src/core/figure/pose.ts';
import { linesOf, picturesIn } from '../../support/judgedPictures.ts';
import { shippedFiles } from '../../support/shippedFiles.ts';

/** Half a finger's breadth: less cannot be seen at the size of the break window. */
const TOLERANCE = 6;
const SCALE = 1_000;
const file = new URL('posePictures.jsonl', import.meta.url);

const joints = z.record(z.string(), z.tuple([z.number(), z.number()]));
const entryShape = z.tuple([z.string(), joints]);
type Pictures = Readonly<Record<string, z.infer<typeof joints>>>;

// figure.test.ts checks the files' form.
const poses: Poses = new Map(shippedFiles('poses').map(({ name, content }) => [name, content as Pose]));
const drawn = draw();
if (process.env['UNBRACE_DRAW_POSES_ANEW'] === '1') writeFileSync(file, linesOf(drawn));
const judged = picturesIn(readFileSync(file, 'utf8'), (line) => entryShape.parse(line));

it('every pose has been judged, and none that is gone is kept', () => {
  expect(Object.keys(drawn)).toEqual(Object.keys(judged));
});

it.each(Object.keys(drawn))('%s looks as it was judged', (name) => {
  const moved = Object.entries(drawn[name] ?? {}).filter(([joint, [x, y]]) => {
    const [wasX, wasY] = judged[name]?.[joint] ?? [Infinity, Infinity];
    return Math.hypot(x - wasX, y - wasY) > TOLERANCE;
  });
  expect(Object.fromEntries(moved)).toEqual({});
});

function draw(): Pictures {
  const moments = [...poses.values()].flatMap(({ id, effort }) =>
    (['rest', 'effort'] as const).filter((moment) => moment === 'rest' || effort).map((moment) => ({ id, moment })),
  );
  return Object.fromEntries(
    moments.map(({ id, moment }) => {
      const at = { pose: id, side: 'left', moment } as const;
      const { skeleton, camera } = sceneAt(poses, { from: at, to: at, progress: 1 });
      const { spine, head, left, right } = seenBy(skeleton, camera);
      const places: Record<string, Point> = {
        chin: head.chin,
        crown: head.crown,
        shoulder: spine.at(-1) ?? head.chin,
        hip: left.hip,
        kneeLeft: left.knee,
        ankleLeft: left.ankle,
        toeLeft: left.toe,
        elbowLeft: left.elbow,
        wristLeft: left.wrist,
        kneeRight: right.knee,
        ankleRight: right.ankle,
        toeRight: right.toe,
        elbowRight: right.elbow,
        wristRight: right.wrist,
      };
      return [
        `${id} ${moment}`,
        Object.fromEntries(
          Object.entries(places).map(([joint, { x, y }]) => [joint, [thousandths(x), thousandths(y)]]),
        ),
      ];
    }),
  );
}

function thousandths(bodyHeights: number): number {
  return Math.round(bodyHeights * SCALE);
}
