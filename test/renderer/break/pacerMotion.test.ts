import { describe, expect, it } from 'vitest';
import { leafFade, leafMotion, LEAVES } from '../../../renderer/break/pacerMotion.ts';

const breath = ['in', 'holdIn', 'out', 'holdOut'] as const;
const leaves = Array.from({ length: LEAVES }, (_, index) => index);
const kinds = [
  ['unfolding', leafMotion],
  ['fading', leafFade],
] as const;

describe.each(kinds)('a leaf, %s', (_name, motion) => {
  it('joins phases without a jump, round the whole breath', () => {
    for (const index of leaves) {
      breath.forEach((phase, place) => {
        const now = motion(phase, index);
        const next = motion(breath[(place + 1) % breath.length] ?? 'in', index);
        for (const part of ['leaf', 'amber', 'seaGreen'] as const) {
          expect(look(now[part].at(-1))).toEqual(look(next[part][0]));
        }
      });
    }
  });

  it('moves only what the compositor moves by itself', () => {
    for (const phase of breath) {
      for (const index of leaves) {
        const { leaf, amber, seaGreen } = motion(phase, index);
        const properties = [...leaf, ...amber, ...seaGreen].flatMap((frame) => Object.keys(frame));
        expect(properties.filter((name) => !['transform', 'opacity', 'offset'].includes(name))).toEqual([]);
      }
    }
  });
});

it('opens as a fan: even, and the same to both sides', () => {
  const open = leaves.map((index) => angleOf(leafMotion('in', index).leaf.at(-1)));
  expect(open[3]).toBe(0);
  expect(open[0]).toBeCloseTo(-(open[6] ?? 0));
  const gaps = open.slice(1).map((angle, index) => angle - (open[index] ?? 0));
  for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0);
});

it('turns no leaf where less motion is wanted', () => {
  for (const index of leaves) {
    const places = breath.flatMap((phase) => leafFade(phase, index).leaf.map(({ transform }) => transform));
    expect(new Set(places).size).toBe(1);
  }
});

function look(frame: Keyframe | undefined) {
  return { transform: frame?.['transform'], opacity: frame?.['opacity'] };
}

function angleOf(frame: Keyframe | undefined): number {
  return Number.parseFloat(/rotate\((.+?)deg\)/.exec(String(frame?.['transform']))?.[1] ?? 'NaN');
}
