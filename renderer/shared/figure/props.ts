/**
 * Furniture a pose needs, as SVG paths in the figure's units (1000 = one body height, floor at y = 0), drawn about the
 * prop's own x. Lighter than the person: it only says where things are.
 */
import type { Prop } from '../../../src/core/figure/pose.ts';

// Seat at 242; the back behind the person; four plain legs.
const chair =
  'M-125 -242H135a12 12 0 0 1 0 24H-125a12 12 0 0 1 0 -24Z' +
  'M-112 -218L-130 0h20L-92 -218ZM112 -218L130 0h-20L92 -218Z' +
  'M-126 -236L-152 -540a11 11 0 0 1 22 -3L-104 -242Z';

export const propPaths: Readonly<Record<Prop['kind'], string>> = {
  chair,
  // The same chair from the other side.
  chairTurned:
    'M-135 -242H125a12 12 0 0 1 0 24H-135a12 12 0 0 1 0 -24Z' +
    'M-112 -218L-130 0h20L-92 -218ZM112 -218L130 0h-20L92 -218Z' +
    'M126 -236L152 -540a11 11 0 0 0 -22 -3L104 -242Z',
  // A chair whose back is to the viewer's far side: someone sits on it side-on.
  chairSideOn:
    'M-118 -530a16 16 0 0 1 16 -16H122a16 16 0 0 1 16 16V-440a16 16 0 0 1 -16 16H-102a16 16 0 0 1 -16 -16Z' +
    'M-96 -424h18V-242h-18ZM98 -424h18V-242h-18Z' +
    'M-130 -242H150a12 12 0 0 1 0 24H-130a12 12 0 0 1 0 -24ZM-108 -218h20V0h-20ZM108 -218h20V0h-20Z',
  // Its back toward the person, who holds on to it.
  chairBeside: chair,
  cushion: 'M-82 0a14 14 0 0 1 -4 -24H76a14 14 0 0 1 4 24Z',
  desk: 'M12 -462H340V-438H12a12 12 0 0 1 0 -24ZM296 -438h22V0h-22Z',
  mat: 'M-545 0H545a7 7 0 0 1 0 14H-545a7 7 0 0 1 0 -14Z',
  bed: 'M-24 -330H-956a24 24 0 0 0 -24 24V-210H0V-306a24 24 0 0 0 -24 -24ZM-966 -210H-14V-130H-966ZM-64 -130h26V0h-26ZM-942 -130h26V0h-26Z',
  matFromAbove:
    'M-540 -660H540a20 20 0 0 1 20 20V-160a20 20 0 0 1 -20 20H-540a20 20 0 0 1 -20 -20V-640a20 20 0 0 1 20 -20Z',
};
