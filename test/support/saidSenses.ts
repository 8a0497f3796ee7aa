/** Senses that answer what a test says, while they are switched on. */
import { openSenseService, type SenseParts, type SenseService } from '../../src/app/senses/senseService.ts';
import type { Clock, Log } from '../../src/app/ports.ts';
import type { StartSense } from '../../src/app/senses/startSense.ts';
import type { AskedSense, SenseSays } from '../../src/core/senses/sense.ts';

export interface SaidSenses {
  readonly parts: SenseParts;
  /** One that is switched off says nothing. */
  readonly say: (name: AskedSense, says: SenseSays) => void;
  /** As `say`, also of one that was stopped. */
  readonly sayAllTheSame: (name: AskedSense, says: SenseSays) => void;
  /** Which began and which ended, in order: `meeting starts`, `meeting stops`. */
  readonly events: string[];
}

export function saidSenses(): SaidSenses {
  const everHeard = new Map<AskedSense, (says: SenseSays) => void>();
  const running = new Set<AskedSense>();
  const events: string[] = [];
  const part = (name: AskedSense) => (): StartSense => (say) => {
    events.push(`${name} starts`);
    everHeard.set(name, say);
    running.add(name);
    return () => {
      events.push(`${name} stops`);
      running.delete(name);
    };
  };
  return {
    parts: {
      meeting: part('meeting'),
      screenShare: part('screenShare'),
      fullscreen: part('fullscreen'),
      doNotDisturb: part('doNotDisturb'),
      apps: part('apps'),
      media: part('media'),
      watching: part('watching'),
      lock: part('lock'),
      idle: null,
      sleep: null,
    },
    say(name, says) {
      if (running.has(name)) everHeard.get(name)?.(says);
    },
    sayAllTheSame: (name, says) => everHeard.get(name)?.(says),
    events,
  };
}

/** The app's own service over senses that say what a test lets them. */
export function saidSenseService(
  clock: Clock,
  log: Log,
  onNews: () => void,
): { readonly service: SenseService; readonly say: SaidSenses['say'] } {
  const { parts, say } = saidSenses();
  return { service: openSenseService({ clock, log, parts, onNews, onSleep: () => undefined }), say };
}
