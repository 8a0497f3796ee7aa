/** How a person likes their breaks to look, to sound and to ask. */
import { longest } from '../text/limits.ts';
import { choice, number, onOff, text, type ValuesOf } from './declare.ts';

export const breakManner = {
  sound: choice(['off', 'tones', 'voice', 'both'], 'tones'),
  /** Of tones and voice. */
  volume: number(0.6, { min: 0, max: 1, unit: 'fraction' }),
  /** The platform voice's `voiceURI`; empty: the system's own choice. One that is gone falls back to it. */
  voice: text('', { mostLong: longest.voice }),
  /** Times the voice's normal speed. */
  speechRate: number(0.9, { min: 0.5, max: 2, unit: 'factor' }),
  /** Ask for tension and ease at every so many breaks; 0: only on demand. */
  checkInEvery: number(3, { min: 0, max: 100, unit: 'times' }),
  /** Show a card after a completed break. */
  cards: onOff(true),
  /** Draw the psoas band in the figure. */
  psoasBand: onOff(true),
  breaksFillScreen: onOff(false),
  /** A window on every display instead of one. */
  breaksOnEveryDisplay: onOff(false),
};

export type BreakManner = ValuesOf<typeof breakManner>;
