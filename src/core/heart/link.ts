/**
 * The link to a strap through one break: told what has happened, it says what is so now and what is to be done. It knows no Bluetooth.
 *
 *   off → searching → joining → beating ⇄ waiting
 *            ↓           ↑ ↓ ← ← ← ← ← ← ← ↓
 *         troubled       lost (joins again by itself, ever more seldom)
 *
 * Requests and joins are numbered: both may end long after nobody waits for them any more, and then count for nothing.
 * How Chromium answers in each case was tried against a stand-in for BlueZ (test/support/fake_bluez.py).
 */
import { SECOND } from '../time/time.ts';

/** A strap as the search finds it. */
export interface FoundStrap {
  readonly id: string;
  readonly name: string;
}

/**
 * Why there are no beats. `hangs`: the system's Bluetooth does not answer. `notFound`: the strap, or any strap, was not seen in time.
 * `refused`: the strap did not let itself be joined. `gone`: it was joined, and the link was lost.
 */
export type HeartTrouble = 'bluetoothOff' | 'noBluetooth' | 'hangs' | 'notFound' | 'refused' | 'gone';

/** For the remembered strap, which is taken as soon as it is seen; or so that the person chooses one. */
export const searchesFor = ['remembered', 'choice'] as const;
export type SearchFor = (typeof searchesFor)[number];

type Phase =
  | { readonly is: 'off' }
  | {
      readonly is: 'searching';
      readonly searchFor: SearchFor;
      readonly sinceMs: number;
      /** The system's Bluetooth has answered. */
      readonly answered: boolean;
    }
  | { readonly is: 'joining'; readonly sinceMs: number }
  /** `heardMs`: when the last packet came, or the link was made. */
  | { readonly is: 'beating'; readonly heardMs: number }
  | { readonly is: 'waiting'; readonly heardMs: number }
  /** It joins again at `retryMs`; `anew`: by a new search, for the system has forgotten the strap. */
  | { readonly is: 'lost'; readonly why: HeartTrouble; readonly retryMs: number; readonly anew: boolean }
  /** Nothing more is tried until the person wants it. */
  | { readonly is: 'troubled'; readonly why: HeartTrouble };

export interface HeartLink {
  readonly phase: Phase;
  /** Of the newest request or join. */
  readonly number: number;
  /** Joins that failed one after the other. */
  readonly failures: number;
  /** A packet came in this break. */
  readonly hasBeaten: boolean;
}

export type LinkEvent =
  | { readonly type: 'search'; readonly searchFor: SearchFor }
  /** The person does not want to choose after all. */
  | { readonly type: 'cancel' }
  | { readonly type: 'available'; readonly number: number; readonly yes: boolean }
  | { readonly type: 'found'; readonly number: number }
  | { readonly type: 'searchFailed'; readonly number: number; readonly error: LinkError }
  | { readonly type: 'joined'; readonly number: number }
  | { readonly type: 'joinFailed'; readonly number: number; readonly error: LinkError }
  | { readonly type: 'packet' }
  | { readonly type: 'disconnected' }
  /** `wakeAtMs` has come. */
  | { readonly type: 'woke' }
  | { readonly type: 'end' };

/** A DOMException of Web Bluetooth. */
export interface LinkError {
  readonly name: string;
  readonly message: string;
}

export type LinkEffect =
  | { readonly do: 'search'; readonly searchFor: SearchFor; readonly number: number }
  | { readonly do: 'cancelSearch' }
  | { readonly do: 'join'; readonly number: number }
  | { readonly do: 'leave' };

export interface LinkStep {
  readonly link: HeartLink;
  readonly effects: readonly LinkEffect[];
}

/** How long a search goes on; main ends it then. */
export const SEARCH_MS: Readonly<Record<SearchFor, number>> = { remembered: 15 * SECOND, choice: 30 * SECOND };
/** Chromium may sit on the answer that ends a search, for as long as it has seen no strap at all. */
const OVERDUE_MS = SECOND;
/** The system's Bluetooth says within this whether it is there. */
const ANSWERS_WITHIN_MS = 8 * SECOND;
/** A connection has no time limit of its own. */
const JOINS_WITHIN_MS = 15 * SECOND;
/** A strap sends a packet a second. After this it is waited for, and after that joined anew: a system service that died tells nothing. */
const WAITS_AFTER_MS = 5 * SECOND;
const LEFT_AFTER_MS = 10 * SECOND;
/** A lost strap is joined again after this, and then after twice as long each time, so many times. */
const RETRY_MS = SECOND;
const DOUBLINGS = 3;

export const noLink: HeartLink = { phase: { is: 'off' }, number: 0, failures: 0, hasBeaten: false };

/** @param nowMs monotonic milliseconds */
export function stepLink(link: HeartLink, event: LinkEvent, nowMs: number): LinkStep {
  const { phase, number } = link;
  const same: LinkStep = { link, effects: [] };
  if ('number' in event && event.number !== number) return same;
  switch (event.type) {
    case 'search':
      return searched(link, event.searchFor, nowMs);
    case 'cancel':
      return phase.is === 'searching' ? ended(link, [{ do: 'cancelSearch' }]) : same;
    case 'available':
      if (phase.is !== 'searching') return same;
      if (!event.yes) return troubled(link, 'noBluetooth');
      return { link: { ...link, phase: { ...phase, answered: true } }, effects: [] };
    case 'found':
      return phase.is === 'searching' ? joins(link, nowMs) : same;
    case 'searchFailed':
      return phase.is === 'searching' ? searchFailed(link, phase, event.error, nowMs) : same;
    case 'joined':
      if (phase.is !== 'joining') return same;
      return { link: { ...link, phase: { is: 'beating', heardMs: nowMs } }, effects: [] };
    case 'joinFailed':
      return phase.is === 'joining' ? joinFailed(link, event.error, nowMs) : same;
    case 'packet':
      if (phase.is !== 'beating' && phase.is !== 'waiting') return same;
      return { link: { ...link, phase: { is: 'beating', heardMs: nowMs }, failures: 0, hasBeaten: true }, effects: [] };
    case 'disconnected':
      return phase.is === 'beating' || phase.is === 'waiting' ? lost(link, 'gone', nowMs) : same;
    case 'woke':
      return woke(link, nowMs);
    case 'end':
      return ended(link, phase.is === 'searching' ? [{ do: 'cancelSearch' }, { do: 'leave' }] : [{ do: 'leave' }]);
  }
}

/** When it has to be told `woke`, monotonic milliseconds; null: not at all. */
export function wakeAtMs({ phase }: HeartLink): number | null {
  switch (phase.is) {
    case 'searching':
      return phase.sinceMs + (phase.answered ? SEARCH_MS[phase.searchFor] + OVERDUE_MS : ANSWERS_WITHIN_MS);
    case 'joining':
      return phase.sinceMs + JOINS_WITHIN_MS;
    case 'beating':
      return phase.heardMs + WAITS_AFTER_MS;
    case 'waiting':
      return phase.heardMs + LEFT_AFTER_MS;
    case 'lost':
      return phase.retryMs;
    case 'off':
    case 'troubled':
      return null;
  }
}

function woke(link: HeartLink, nowMs: number): LinkStep {
  const { phase } = link;
  if (isIdle(phase) || nowMs < (wakeAtMs(link) ?? Infinity)) return { link, effects: [] };
  switch (phase.is) {
    case 'searching':
      return phase.answered
        ? notFound(link, phase.searchFor, 'notFound', nowMs, [{ do: 'cancelSearch' }])
        : troubled(link, 'hangs');
    case 'joining':
      return lost(link, whyNotJoined(link), nowMs, [{ do: 'leave' }]);
    case 'beating':
      return { link: { ...link, phase: { ...phase, is: 'waiting' } }, effects: [] };
    case 'waiting':
      return lost(link, 'gone', nowMs, [{ do: 'leave' }]);
    case 'lost':
      return phase.anew ? searched(link, 'remembered', nowMs) : joins(link, nowMs);
  }
}

/** Nothing is under way: the person may want something. */
export function isIdle(phase: Phase): phase is Extract<Phase, { is: 'off' | 'troubled' }> {
  return phase.is === 'off' || phase.is === 'troubled';
}

/** The person may choose: nothing is under way, or a strap does not let itself be joined, or is gone, and may not be theirs. */
export function mayChoose({ phase, failures }: HeartLink): boolean {
  return isIdle(phase) || (failures > 0 && phase.is !== 'searching');
}

function searched(link: HeartLink, searchFor: SearchFor, nowMs: number): LinkStep {
  const number = link.number + 1;
  const isLinked = !isIdle(link.phase) && link.phase.is !== 'searching';
  return {
    link: { ...link, number, phase: { is: 'searching', searchFor, sinceMs: nowMs, answered: false } },
    effects: [...(isLinked ? [{ do: 'leave' } as const] : []), { do: 'search', searchFor, number }],
  };
}

/** Chromium says of a search that we ended and of an adapter that is off the same; only when it says so tells them apart. */
function searchFailed(
  link: HeartLink,
  { searchFor, sinceMs }: Extract<Phase, { is: 'searching' }>,
  { message }: LinkError,
  nowMs: number,
): LinkStep {
  const hadItsTime = nowMs - sinceMs >= SEARCH_MS[searchFor];
  const why = message.includes('not available') ? 'noBluetooth' : hadItsTime ? 'notFound' : 'bluetoothOff';
  return notFound(link, searchFor, why, nowMs);
}

/** A strap that has beaten in this break is looked for again by itself. */
function notFound(
  link: HeartLink,
  searchFor: SearchFor,
  why: HeartTrouble,
  nowMs: number,
  effects: readonly LinkEffect[] = [],
): LinkStep {
  if (link.hasBeaten && searchFor === 'remembered') return lost(link, why, nowMs, effects, true);
  return troubled(link, why, effects);
}

function joins(link: HeartLink, nowMs: number): LinkStep {
  const number = link.number + 1;
  return {
    link: { ...link, number, phase: { is: 'joining', sinceMs: nowMs } },
    effects: [{ do: 'join', number }],
  };
}

function joinFailed(link: HeartLink, { name, message }: LinkError, nowMs: number): LinkStep {
  switch (name) {
    case 'InvalidStateError':
      return lost(link, 'bluetoothOff', nowMs);
    case 'NotSupportedError':
      return troubled(link, 'refused', [{ do: 'leave' }]);
    case 'NotFoundError': // what the system knew of the strap's services is stale; leaving it has them read anew
      return lost(link, whyNotJoined(link), nowMs, [{ do: 'leave' }]);
    default:
      return lost(link, whyNotJoined(link), nowMs, [], message.includes('no longer in range'));
  }
}

function whyNotJoined({ hasBeaten }: HeartLink): HeartTrouble {
  return hasBeaten ? 'gone' : 'refused';
}

function lost(
  link: HeartLink,
  why: HeartTrouble,
  nowMs: number,
  effects: readonly LinkEffect[] = [],
  anew = false,
): LinkStep {
  const retryMs = nowMs + RETRY_MS * 2 ** Math.min(link.failures, DOUBLINGS);
  const phase: Phase = { is: 'lost', why, retryMs, anew };
  return { link: { ...link, phase, failures: link.failures + 1 }, effects };
}

function troubled(link: HeartLink, why: HeartTrouble, effects: readonly LinkEffect[] = []): LinkStep {
  return { link: { ...link, phase: { is: 'troubled', why } }, effects };
}

function ended(link: HeartLink, effects: readonly LinkEffect[]): LinkStep {
  return { link: { ...link, phase: { is: 'off' }, number: link.number + 1, failures: 0 }, effects };
}
