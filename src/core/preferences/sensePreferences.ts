/** What a person lets the app sense, and when that counts (docs/SENSES.md). */
import { group, number, onOff, structure } from './declare.ts';
import { HOUR, MINUTE, SECOND } from '../time/time.ts';

/** While a program runs, or while its window is the one in front. */
export const appRuleTimes = ['runs', 'inFront'] as const;
export type AppRuleTime = (typeof appRuleTimes)[number];

/** Quiet on account of one program. */
export interface AppRule {
  /** Its name as a person knows it, or that of its file; never empty. */
  readonly program: string;
  readonly when: AppRuleTime;
}

export const sensePreferences = {
  senses: group({
    meeting: onOff(true),
    screenShare: onOff(true),
    fullscreen: onOff(true),
    doNotDisturb: onOff(true),
    apps: onOff(false),
    media: onOff(false),
    watching: onOff(false),
    lock: onOff(true),
    sleep: onOff(true),
    idle: onOff(true),
  }),
  /** A sense holds reminders back once it has been true for so long. */
  holdAfterMs: number(10 * SECOND, { min: 0, max: 10 * MINUTE, unit: 'ms' }),
  /** It goes on to for so long after it was last true. */
  releaseAfterMs: number(30 * SECOND, { min: 0, max: HOUR, unit: 'ms' }),
  /** Programs whose microphone and camera are no meeting. */
  ignoredInMeetings: structure<readonly string[]>([]),
  appRules: structure<readonly AppRule[]>([]),
};
