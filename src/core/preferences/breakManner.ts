/** How a person likes their breaks to look and sound: the part of the preferences that the break window reads. */

export const sounds = ['off', 'tones', 'voice', 'both'] as const;
export type SoundChoice = (typeof sounds)[number];

export interface BreakManner {
  readonly sound: SoundChoice;
  /** Of tones and voice, 0 … 1. */
  readonly volume: number;
  /** The platform voice's `voiceURI`; empty: the system's own choice. One that is gone falls back to it. */
  readonly voice: string;
  /** Times the voice's normal speed. */
  readonly speechRate: number;
  /** Ask for tension and ease at every so many breaks; 0: only on demand. */
  readonly checkInEvery: number;
  /** Show a card after a completed break. */
  readonly cards: boolean;
  /** Draw the psoas band in the figure. */
  readonly psoasBand: boolean;
  readonly breaksFillScreen: boolean;
  /** A window on every display instead of one. */
  readonly breaksOnEveryDisplay: boolean;
}

export const defaultBreakManner: BreakManner = {
  sound: 'tones',
  volume: 0.6,
  voice: '',
  speechRate: 0.9,
  checkInEvery: 3,
  cards: true,
  psoasBand: true,
  breaksFillScreen: false,
  breaksOnEveryDisplay: false,
};

/** The numbers among them, as `allowedRanges` of the preferences has them. */
export const breakMannerRanges = {
  volume: { min: 0, max: 1, unit: 'fraction' },
  speechRate: { min: 0.5, max: 2, unit: 'factor' },
  checkInEvery: { min: 0, max: 100, unit: 'times' },
} as const;
