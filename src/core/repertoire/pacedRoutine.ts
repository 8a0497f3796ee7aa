/** A routine at the pace a person chose: its seconds stay the same, and whole breaths still fill every paced step. */
import { intoRhythm, sayable } from '../routine/cueTiming.ts';
import { defaultPace, holdsBreath, isFoundPace, paceFacts, rampTo, type Pace } from '../routine/pace.ts';
import { poseDemand } from './poseDemands.ts';
import { breathSeconds, topUpAt, type Breath, type Cue, type Routine, type Step } from '../routine/routine.ts';
import { namesShippedNumbers } from './shippedNumbers.ts';
import { suitedLines } from './suitedLines.ts';

export interface PaceWish {
  readonly pace: Pace;
  /** Begin the first long breathing step with one breath each of quicker paces. */
  readonly rampIn: boolean;
  /** The warning about holding the breath was accepted, and nothing the person told speaks against holds. */
  readonly mayHoldBreath: boolean;
}

/** Free breathing of less than this would be over before anybody has noticed it. */
const SHORTEST_FREE_SECONDS = 4;
/** A ramp is worth its time in a routine that breathes this long in all, and leads to this many breaths at least. */
const RAMPED_FROM_SECONDS = 60;
const BREATHS_AFTER_RAMP = 2;

const shipped = paceFacts(defaultPace).breath;

/**
 * Steps at the shipped pace take the chosen one, and so do slower ones; quicker ones are a way in and stay. Where the chosen
 * breaths do not fill a step, free breathing before them takes what is left. The very same object where nothing changes.
 */
export function atPace(routine: Routine, { pace: asked, rampIn, mayHoldBreath }: PaceWish): Routine {
  const calm = mayHoldBreath ? routine : withoutHeldBreath(routine);
  const pace = allowed(asked, mayHoldBreath);
  const ramp = rampIn ? rampOf(calm, pace) : null;
  if (pace === defaultPace && ramp === null) return calm;

  let breathsLeft = paceFacts(pace).atMost ?? Infinity;
  const steps: Step[] = [];
  for (const [index, step] of calm.steps.entries()) {
    if (index === ramp?.insteadOf) continue;
    const filled =
      index === ramp?.at || pace !== defaultPace
        ? filledStep(step, pace, breathsLeft, index === ramp?.at ? ramp : null)
        : null;
    steps.push(...(filled?.steps ?? [step]));
    breathsLeft -= filled?.breaths ?? 0;
  }
  return { ...calm, steps };
}

function allowed(asked: Pace, mayHoldBreath: boolean): Pace {
  return holdsBreath(asked) && !mayHoldBreath ? defaultPace : asked;
}

/** Whether some step of a routine, as it really runs, leads exactly the breath of that pace; not where that is what the step is for. */
export function isBreathedAt(pace: Pace, { steps }: Routine): boolean {
  const { breath } = paceFacts(pace);
  return steps.some((step) => leads(step) && step.ownPace !== true && isSameBreath(step.breath, breath));
}

/** The pace that a routine, made by `atPace` with that wish, is led at: the one asked for, else the usual one, else null. */
export function ledAt(running: Routine, { pace: asked, mayHoldBreath }: PaceWish): Pace | null {
  const paces: readonly Pace[] = [allowed(asked, mayHoldBreath), defaultPace];
  return paces.find((pace) => isBreathedAt(pace, running)) ?? null;
}

/** Where the ramp goes: in front of the step `at`, in the place of a way in that the routine has there itself. */
interface Ramp {
  readonly at: number;
  readonly insteadOf: number | null;
  readonly extraSeconds: number;
}

function rampOf({ steps }: Routine, pace: Pace): Ramp | null {
  const breathing = steps.filter(({ kind }) => kind === 'breathe').reduce((sum, { seconds }) => sum + seconds, 0);
  if (breathing < RAMPED_FROM_SECONDS) return null;
  const at = steps.findIndex((step) => {
    const led = breathFor(step, pace);
    return led !== null && step.seconds >= secondsOf(rampTo(led)) + BREATHS_AFTER_RAMP * breathSeconds(led);
  });
  if (at < 0) return null;
  const before = steps[at - 1];
  const isWayIn = before !== undefined && leads(before) && isQuicker(before.breath) && before.pose === steps[at]?.pose;
  return { at, insteadOf: isWayIn ? at - 1 : null, extraSeconds: isWayIn ? before.seconds : 0 };
}

interface FilledStep {
  readonly steps: readonly Step[];
  /** Whole breaths at the chosen pace. */
  readonly breaths: number;
}

/** The steps that take a step's place, or null where it stays as it is. */
function filledStep(step: Step, pace: Pace, breathsLeft: number, ramp: Ramp | null): FilledStep | null {
  const breath = breathFor(step, pace);
  if (breath === null || !leads(step)) return null;
  const limited = Number.isFinite(breathsLeft);
  const rungs = ramp === null ? [] : rampTo(breath);
  const seconds = step.seconds + (ramp?.extraSeconds ?? 0);
  const share = shareOf(seconds - secondsOf(rungs), breathSeconds(breath), breathsLeft, limited);
  if (share === null) return null;

  const { kind, pose, side } = step;
  const part = (partSeconds: number, cues: readonly Cue[], rhythm?: Breath): Step => ({
    kind,
    seconds: partSeconds,
    pose,
    ...(side === undefined ? {} : { side }),
    ...(rhythm === undefined ? {} : { breath: rhythm }),
    cues: sayable(cues, partSeconds),
  });
  const led = share.breaths * breathSeconds(breath);
  const again = share.shippedBreaths * breathSeconds(shipped);
  const parts = [
    part(share.freeSeconds, suitedLines('pace.free')),
    ...rungs.map((rung, index) => part(breathSeconds(rung), index === 0 ? rampCues(rung) : [], rung)),
    part(led, intoRhythm(cuesAt(pace, step), step.breath, breath, led), breath),
    part(again, suitedLines('pace.backTo.4-6'), shipped),
  ];
  return { steps: parts.filter((each) => each.seconds > 0), breaths: share.breaths };
}

interface Share {
  readonly freeSeconds: number;
  readonly breaths: number;
  /** Breaths at the shipped pace, after as many as the chosen one allows. */
  readonly shippedBreaths: number;
}

/** As many breaths as fit so that either nothing is left or enough to breathe freely for a while. */
function shareOf(seconds: number, cycle: number, breathsLeft: number, limited: boolean): Share | null {
  for (let breaths = Math.min(Math.floor(seconds / cycle), breathsLeft); breaths > 0; breaths -= 1) {
    const left = seconds - breaths * cycle;
    for (let others = limited ? Math.floor(left / breathSeconds(shipped)) : 0; others >= 0; others -= 1) {
      const freeSeconds = left - others * breathSeconds(shipped);
      if (freeSeconds < 0.001) return { freeSeconds: 0, breaths, shippedBreaths: others };
      if (freeSeconds >= SHORTEST_FREE_SECONDS) return { freeSeconds, breaths, shippedBreaths: others };
    }
  }
  return null;
}

/** The rhythm a step takes at that pace; null where it keeps its own. */
function breathFor(step: Step, pace: Pace): Breath | null {
  if (!takesPace(step)) return null;
  const { breath, seated } = paceFacts(pace);
  if (seated === true && poseDemand(step.pose) === 'standing') return null;
  return breath;
}

/** A step whose rhythm is another one at another pace. */
function takesPace(step: Step): step is Step & { readonly breath: Breath } {
  return leads(step) && step.ownPace !== true && !isQuicker(step.breath);
}

/** A step whose rhythm leads, so that it can be another one. */
function leads(step: Step): step is Step & { readonly breath: Breath } {
  return step.kind === 'breathe' && step.breath !== undefined && step.reps === undefined;
}

function isSameBreath(one: Breath, other: Breath): boolean {
  const parts = ['in', 'holdIn', 'out', 'holdOut'] as const;
  return parts.every((part) => one[part] === other[part]) && topUpAt(one) === topUpAt(other);
}

function isQuicker(breath: Breath): boolean {
  return breathSeconds(breath) < breathSeconds(shipped);
}

function secondsOf(breaths: readonly Breath[]): number {
  return breaths.reduce((sum, breath) => sum + breathSeconds(breath), 0);
}

/** Lines that name the numbers of the rhythm name the new ones; what was said about a slower rhythm is not said about another. */
function cuesAt(pace: Pace, { breath, cues }: Step & { readonly breath: Breath }): readonly Cue[] {
  if (breathSeconds(breath) > breathSeconds(shipped)) return suitedLines('pace.quiet');
  const [numbers] = suitedLines(isFoundPace(pace) ? 'pace.numbers.found' : `pace.numbers.${pace}`);
  return cues.map(({ at, say }) => ({ at, say: (namesShippedNumbers(say) ? numbers?.say : null) ?? say }));
}

function rampCues(rung: Breath): readonly Cue[] {
  const onOutBreath = suitedLines('pace.rampOut').map(({ at, say }) => ({ at: at + rung.in, say }));
  return [...suitedLines('pace.rampIn'), ...onOutBreath];
}

/** Own routines may hold the breath; without the accepted warning they breathe at the shipped pace instead. */
function withoutHeldBreath(routine: Routine): Routine {
  if (!routine.steps.some(holdsItsBreath)) return routine;
  const steps = routine.steps.map((step): Step => {
    if (!holdsItsBreath(step)) return step;
    const { breath: held, ...rest } = step;
    const whole = step.kind !== 'breathe' || step.seconds % breathSeconds(shipped) === 0;
    const cues = step.cues.filter(({ at }) => !isInHeldBreath(at, held)); // they speak of what is not done now
    return whole
      ? { ...rest, breath: shipped, cues: intoRhythm(cues, held, shipped, step.seconds) }
      : { ...rest, cues };
  });
  return { ...routine, steps };
}

function isInHeldBreath(at: number, held: Breath): boolean {
  const within = at % breathSeconds(held);
  const outBegins = held.in + held.holdIn;
  return (within >= held.in && within < outBegins) || within >= outBegins + held.out;
}

function holdsItsBreath(step: Step): step is Step & { readonly breath: Breath } {
  return step.breath !== undefined && step.breath.holdIn + step.breath.holdOut > 0;
}
