/**
 * The paces a person can choose for paced breathing, and what each asks of a body. Source: docs/EVIDENCE.md#1-breathing.
 */
import { breathSeconds, type Breath } from './routine.ts';
import { SECOND } from '../time/time.ts';

/** What the search for today's pace (`find_pace_600`) may find besides `4-6`, by about how many breaths a minute they are. */
export const foundPaces = ['found-6.5', 'found-5.5', 'found-5', 'found-4.5'] as const;
export type FoundPace = (typeof foundPaces)[number];

/** `4-6` is the pace of the shipped routines; `box` (4-4-4-4) and `4-7-8` hold the breath. */
export const paces = ['4-6', '5-5', '3-5', '4-8', 'box', '4-7-8', ...foundPaces] as const;
export type Pace = (typeof paces)[number];

export const defaultPace = '4-6' satisfies Pace;

/** A pace's breath, and how often it is done at most. */
interface PaceFacts {
  readonly breath: Breath;
  /** Whole breaths in one routine at most; absent: as many as there is time for. */
  readonly atMost?: number;
  /** Done sitting or lying only. */
  readonly seated?: true;
}

const facts: Readonly<Record<Pace, PaceFacts>> = {
  '4-6': { breath: { in: 4, holdIn: 0, out: 6, holdOut: 0 } },
  '5-5': { breath: { in: 5, holdIn: 0, out: 5, holdOut: 0 } },
  '3-5': { breath: { in: 3, holdIn: 0, out: 5, holdOut: 0 } },
  '4-8': { breath: { in: 4, holdIn: 0, out: 8, holdOut: 0 } },
  box: {
    breath: { in: 4, holdIn: 4, out: 4, holdOut: 4 },
    seated: true,
  },
  // Its teachers limit it to four breaths, sitting or lying [Weil478].
  '4-7-8': {
    breath: { in: 4, holdIn: 7, out: 8, holdOut: 0 },
    atMost: 4,
    seated: true,
  },
  'found-6.5': { breath: { in: 3.75, holdIn: 0, out: 5.5, holdOut: 0 } },
  'found-5.5': { breath: { in: 4.5, holdIn: 0, out: 6.5, holdOut: 0 } },
  'found-5': { breath: { in: 5, holdIn: 0, out: 7, holdOut: 0 } },
  'found-4.5': { breath: { in: 5.25, holdIn: 0, out: 8, holdOut: 0 } },
};

export function paceFacts(pace: Pace): PaceFacts {
  return facts[pace];
}

export function isFoundPace(pace: Pace): pace is FoundPace {
  return pace.startsWith('found-');
}

/** The pace of the search whose breaths take that long, milliseconds; null where it has none such. */
export function paceOfSearch(breathMs: number): Pace | null {
  const searched: readonly Pace[] = ['4-6', ...foundPaces];
  return searched.find((pace) => Math.abs(breathSeconds(facts[pace].breath) * SECOND - breathMs) < 1) ?? null;
}

/** Whether the breath is held: such a pace may be chosen only after its warning (docs/EVIDENCE.md#1-breathing, "Who avoids what"). */
export function holdsBreath(pace: Pace): boolean {
  const { holdIn, holdOut } = facts[pace].breath;
  return holdIn + holdOut > 0;
}

/** The way in, quicker breaths first (docs/EVIDENCE.md#1-breathing, "Ramp-in": a design choice, no trial found). */
const rungs: readonly Breath[] = [
  [2, 3],
  [3, 4],
  [3, 5],
  [4, 6],
].map(([inSeconds = 0, out = 0]) => ({ in: inSeconds, holdIn: 0, out, holdOut: 0 }));

/** One breath of each that is quicker than the pace they lead to. */
export function rampTo(breath: Breath): readonly Breath[] {
  return rungs.filter((rung) => breathSeconds(rung) < breathSeconds(breath));
}
