import { describe, expect, it } from 'vitest';
import { armPath, armPaths, bandPath, headPath, legPath, trunkPath } from '../../../renderer/shared/figure/outline.ts';
import { propPaths } from '../../../renderer/shared/figure/props.ts';
import { legInSpacePaths, trunkInSpacePath } from '../../../renderer/shared/figure/solids.ts';
import { figureAt, seenBy } from '../../../src/core/figure/figure.ts';
import type { Pose, Poses } from '../../../src/core/figure/pose.ts';
import { guideAt } from '../../../src/core/routine/guide.ts';
import { psoasBand } from '../../../src/core/figure/psoas.ts';
import { shippedFiles, shippedRoutines } from '../../support/shippedFiles.ts';

// figure.test.ts checks the files' form.
const poses: Poses = new Map(shippedFiles('poses').map(({ name, content }) => [name, content as Pose]));

/** Every moment that shipped routines show is drawn once: whoever breathes sits as half a second before, and many routines go the same ways. */
const drawn = new Set<string>();

describe.each(shippedRoutines().map((routine) => [routine.id, routine] as const))('the lines of %s', (_id, routine) => {
  it('are whole in every half second', () => {
    for (let at = 0; at <= routine.seconds * 1_000; at += 500) {
      const move = guideAt(routine, at).pose;
      const key = JSON.stringify(move);
      if (drawn.has(key)) continue;
      drawn.add(key);
      const skeleton = figureAt(poses, move);
      const { left, right } = skeleton;
      const lines = [
        ...[left, right].flatMap((limb) => [legPath(limb), armPath(limb, 'left')]),
        trunkPath(skeleton),
        headPath(skeleton),
        bandPath(psoasBand(skeleton, 'left').strands),
      ];
      for (const line of lines) expect(line).toMatch(/^M[-\d. MLAQZ]+Z$/);
    }
  });
});

describe.each([...poses.keys()])('the lines of %s from before and above', (id) => {
  it('are whole at both ends of a repetition', () => {
    for (const moment of ['rest', 'effort'] as const) {
      const at = { pose: id, side: 'right', moment } as const;
      const space = figureAt(poses, { from: at, to: at, progress: 1 });
      for (const camera of ['front', 'frontHigh', 'above'] as const) {
        const skeleton = seenBy(space, camera);
        const { left, right } = skeleton;
        const limbs = [legInSpacePaths(left), legInSpacePaths(right), armPaths(left, 'left'), armPaths(right, 'right')];
        const lines = [...limbs.flatMap(({ upper, lower }) => [upper, lower]), trunkInSpacePath(skeleton)];
        for (const line of lines) expect(line).toMatch(/^M[-\d. MLAZ]+Z$/);
      }
    }
  });
});

it('there is a drawing for every prop a pose asks for', () => {
  const wanted = [...poses.values()].flatMap(({ props }) => props.map(({ kind }) => kind));
  expect(wanted.filter((kind) => !(kind in propPaths))).toEqual([]);
});
