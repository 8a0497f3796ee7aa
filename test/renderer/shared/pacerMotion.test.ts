import { describe, expect, it } from 'vitest';
import { leafFade, leafMotion, LEAVES } from '../../../renderer/shared/breath/pacerMotion.ts';

const breath = [
  { phase: 'in', topUpAt: null },
  { phase: 'holdIn', topUpAt: null },
  { phase: 'out', topUpAt: null },
  { phase: 'holdOut', topUpAt: null },
] as const;
const sigh = [{ phase: 'in', topUpAt: 2 / 3 }, breath[2]] as const;
const leaves = Array.from({ length: LEAVES }, (_, index) => index);
const kinds = [
  ['unfolding', leafMotion],
  ['fading', leafFade],
] as const;

describe.each(kinds)('a leaf, %s', (_name, motion) => {
  it.each([['breath', breath] as const, ['sigh', sigh] as const])(
    'joins phases without a jump, round a whole %s',
    (_, each) => {
      for (const index of leaves) {
        each.forEach((phase, place) => {
          const now = motion(phase, index);
          const next = motion(each[(place + 1) % each.length] ?? each[0], index);
          for (const part of ['leaf', 'amber', 'seaGreen'] as const) {
            expect(look(now[part].at(-1))).toEqual(look(next[part][0]));
          }
        });
      }
    },
  );

  it('moves only what the compositor moves by itself', () => {
    for (const phase of [...breath, ...sigh]) {
      for (const index of leaves) {
        const { leaf, amber, seaGreen } = motion(phase, index);
        const properties = [...leaf, ...amber, ...seaGreen].flatMap((frame) => Object.keys(frame));
        expect(properties.filter((name) => !['transform', 'opacity', 'offset', 'easing'].includes(name))).toEqual([]);
      }
    }
  });
});

it('opens as a fan: even, and the same to both sides', () => {
  const open = leaves.map((index) => angleOf(leafMotion(breath[0], index).leaf.at(-1)));
  expect(open[3]).toBe(0);
  expect(open[0]).toBeCloseTo(-(open[6] ?? 0));
  const gaps = open.slice(1).map((angle, index) => angle - (open[index] ?? 0));
  for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0);
});

it('opens most of the way before the second push of a sigh, and all the way with it', () => {
  const outermost = (frame: Keyframe | undefined): number => Math.abs(angleOf(frame));
  const [folded, pushed, open] = leafMotion(sigh[0], 0).leaf;
  expect(pushed?.offset).toBeCloseTo(2 / 3);
  expect(outermost(pushed) - outermost(folded)).toBeGreaterThan((outermost(open) - outermost(folded)) / 2);
  expect(outermost(open) - outermost(pushed)).toBeGreaterThan(10);
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
