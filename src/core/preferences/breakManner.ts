/** How a person likes their breaks to look, to sound and to ask. */
import { longest } from '../text/limits.ts';
import { choice, number, onOff, structure, text, type ValuesOf } from './declare.ts';

/** A bell of the person's, copied into the data folder. */
export interface OwnBellFile {
  /** Under which it is kept: sixteen hexadecimal digits of what it holds. */
  readonly id: string;
  /** As the person's file was called. */
  readonly name: string;
  readonly lengthMs: number;
}

export const breakManner = {
  sound: choice(['off', 'tones', 'voice', 'both'], 'tones'),
  /** A sea far off, made by us, under whatever else is heard. */
  softBackground: onOff(false),
  /** Null: Unbrace's own. One that is not in the data folder, or cannot be played, falls back to it. */
  ownBell: structure<OwnBellFile | null>(null),
  /** The device's name, as the system has it; empty: the system's own choice. One that is gone falls back to it. Voices are not ours to lead. */
  outputDevice: text('', { mostLong: longest.outputDevice }),
  /** Of all that is heard. */
  volume: number(0.6, { min: 0, max: 1, unit: 'fraction' }),
  /** The platform voice's `voiceURI`; empty: the system's own choice. One that is gone falls back to it. */
  voice: text('', { mostLong: longest.voice }),
  /** Times the voice's normal speed. */
  speechRate: number(0.9, { min: 0.5, max: 2, unit: 'factor' }),
  /** Ask for tension and ease at every so many breaks; 0: only on demand. */
  checkInEvery: number(3, { min: 0, max: 100, unit: 'times' }),
  /** Show a card after a completed break. */
  cards: onOff(true),
  /** The first break of a day brings the next of seven days, one new thing each. */
  sevenDays: onOff(false),
  /** Draw the psoas band in the figure. */
  psoasBand: onOff(true),
  /** What a break does while the person goes on working: it waits for them, or goes on without counting it. */
  whileWorking: choice(['wait', 'goOn'], 'wait'),
  /** Ask before a break ends of which less than half is spent. */
  askBeforeEnding: onOff(true),
  breaksFillScreen: onOff(false),
  /** A window on every display instead of one. */
  breaksOnEveryDisplay: onOff(false),
  /** What becomes of the displays that have no window of the break, for as long as it goes on. */
  otherDisplays: choice(['nothing', 'dim'], 'nothing'),
};

export type BreakManner = ValuesOf<typeof breakManner>;
