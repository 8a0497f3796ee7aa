/** On from wherever the figure is (whole breaks: test/renderer/break/figureInBreak.test.ts). */
import { describe, expect, it } from 'vitest';
import { distance } from '../../../src/core/figure/body.ts';
import { passageBetween, type Stance, stanceOn } from '../../../src/core/figure/figure.ts';
import { furthestIn, goingOn, stanceGoingOn } from '../../../src/core/figure/goingOn.ts';
import type { Pose, Poses } from '../../../src/core/figure/pose.ts';
import type { PoseMoment } from '../../../src/core/routine/guidePose.ts';
import { shippedFiles } from '../../support/shippedFiles.ts';

const poses: Poses = new Map(shippedFiles('poses').map(({ name, content }) => [name, content as Pose]));
const at = (pose: string): PoseMoment => ({ pose, side: 'left', moment: 'rest' });

/** So far on the way between two poses. */
function onTheWay(from: string, to: string, progress: number): Stance {
  return stanceOn(passageBetween(poses, at(from), at(to)), { progress });
}

const standing = onTheWay('stand_tall', 'stand_tall', 1);
/** Seen from before. */
const elsewhere = onTheWay('stand_circle', 'stand_circle', 1);

describe('going on', () => {
  it('begins where the figure is, and ends where it is to be', () => {
    const halfway = onTheWay('stand_tall', 'chair_tall', 0.5);
    const way = goingOn(halfway, standing);
    const [first, last] = [stanceGoingOn(way, 0), stanceGoingOn(way, 1)];
    expect(distance(last.angles.hip, standing.angles.hip)).toBeCloseTo(0, 9);
    // Wherever the chair stands in the picture by then: the body in it is the same.
    expect(first.angles.trunk).toEqual(halfway.angles.trunk);
    expect(first.angles.trunk).not.toEqual(last.angles.trunk);
  });

  it('fades to a picture from elsewhere, and then nothing is seen to go anywhere', () => {
    const way = goingOn(standing, elsewhere);
    expect(way.way.fades).toBe(true);
    expect(furthestIn(10, way, (part) => part)).toBe(0);
    expect([0, 0.5, 1].map((progress) => stanceGoingOn(way, progress).seen)).toEqual([1, 0, 1]);
  });

  it('asks for a stance that has a pose', () => {
    expect(() => goingOn({ ...standing, shares: [] }, standing)).toThrow('a stance has a pose at least');
  });
});
