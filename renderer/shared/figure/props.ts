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
  // A chair whose back stands close behind the person and ends below the shoulder blades.
  backrest:
    'M-115 -242H135a12 12 0 0 1 0 24H-115a12 12 0 0 1 0 -24Z' +
    'M-104 -218L-122 0h20L-84 -218ZM112 -218L130 0h-20L92 -218Z' +
    'M-126 -240V-474a12 12 0 0 1 24 0V-240Z',
  // The person stands before it, with the back to it.
  wall: 'M0 0V-1060H-26V0Z',
  // Seen from before and a little from above, as a pose that is seen so.
  chairFront:
    'M-118 -30h18v-200h-18ZM100 -30h18v-200h-18Z' +
    'M-130 -250V-546a16 16 0 0 1 16 -16H114a16 16 0 0 1 16 16V-250Z' +
    'M-136 -258a8 8 0 0 1 8 -8H128a8 8 0 0 1 8 8V-192a12 12 0 0 1 -12 12H-124a12 12 0 0 1 -12 -12Z' +
    'M-130 -180h20V28h-20ZM110 -180h20V28h-20Z',
  // Beside the person's standing leg.
  deskBeside: 'M-430 -500H-150V-352H-430ZM-400 -352h20V28h-20ZM-200 -352h20V28h-20Z' + 'M-430 -374H-150V-350H-430Z',
  // Under the head of someone who lies on one side, from above.
  pillow: 'M-70 -555H70a24 24 0 0 1 24 24V-409a24 24 0 0 1 -24 24H-70a24 24 0 0 1 -24 -24V-531a24 24 0 0 1 24 -24Z',
  // From before and above.
  matFront: 'M-350 -180H350a10 10 0 0 1 10 10V230a10 10 0 0 1 -10 10H-350a10 10 0 0 1 -10 -10V-170a10 10 0 0 1 10 -10Z',
  cushion: 'M-82 0a14 14 0 0 1 -4 -24H76a14 14 0 0 1 4 24Z',
  desk: 'M12 -462H340V-438H12a12 12 0 0 1 0 -24ZM296 -438h22V0h-22Z',
  mat: 'M-545 0H545a7 7 0 0 1 0 14H-545a7 7 0 0 1 0 -14Z',
  bed: 'M-24 -330H-956a24 24 0 0 0 -24 24V-210H0V-306a24 24 0 0 0 -24 -24ZM-966 -210H-14V-130H-966ZM-64 -130h26V0h-26ZM-942 -130h26V0h-26Z',
  matFromAbove:
    'M-540 -660H540a20 20 0 0 1 20 20V-160a20 20 0 0 1 -20 20H-540a20 20 0 0 1 -20 -20V-640a20 20 0 0 1 20 -20Z',
};
