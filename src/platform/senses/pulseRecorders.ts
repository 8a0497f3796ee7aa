/**
 * Which programs record by way of PulseAudio: `pactl subscribe` tells that something has changed, and then a look is taken at what.
 * Source: pactl(1); JSON comes from PulseAudio 16 on, and an older one is one that does not answer.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { SECOND } from '../../core/time/time.ts';
import { keepChild, type SenseSystem } from './keptChild.ts';
import { Nonsense } from './protocolNonsense.ts';
import { soundProgram, type NamedProgram, type ProgramsSay } from './programNames.ts';
import { openLooks } from './looks.ts';
import type { Watch } from './watch.ts';

const ANSWERS_WITHIN_MS = 2 * SECOND;
/** A change is looked at at once, and those that come so soon after it all at once: each look is a process. */
const LOOK_EVERY_MS = 500;
const LONGEST_ANSWER = 1_024 * 1_024;
const LONGEST_LINE = 1_000;

const stream = z.object({
  corked: z.boolean(),
  source: z.optional(z.number()),
  resample_method: z.nullish(z.string()),
  properties: z.record(z.string(), z.string()),
});
const source = z.object({ index: z.number(), monitor_source: z.nullish(z.string()), name: z.string() });

/** `pactl` is refused by itself, where a server had answered before: that one has ended, and nobody records by it. */
class ServerLeft extends Error {}

export function pulseRecordersWatch(system: SenseSystem): Watch<ProgramsSay> {
  let hasAnswered = false;
  const list = (what: 'sources' | 'source-outputs'): Promise<string> =>
    new Promise((resolve, reject) => {
      const options = {
        timeout: ANSWERS_WITHIN_MS,
        killSignal: 'SIGKILL',
        maxBuffer: LONGEST_ANSWER,
        env: { ...system.environment, LC_ALL: 'C' },
      } as const;
      execFile('pactl', ['--format=json', 'list', what], options, (error, printed) => {
        if (error === null) resolve(printed);
        else if (typeof error.code === 'number' && hasAnswered) reject(new ServerLeft());
        else reject(new Error('pactl does not answer', { cause: error }));
      });
    });
  const look = async (): Promise<ProgramsSay> => {
    if (!isServed(system.environment))
      return hasAnswered ? { type: 'programs', programs: [] } : { type: 'unknown', why: 'notHere' };
    try {
      const [streams, sources] = await Promise.all([list('source-outputs'), list('sources')]);
      const programs = recordersOf(streams, sources);
      hasAnswered = true;
      return { type: 'programs', programs };
    } catch (error) {
      if (error instanceof ServerLeft) return { type: 'programs', programs: [] };
      return { type: 'unknown', why: 'noAnswer' };
    }
  };

  return (hear) => {
    const looks = openLooks(look, hear, LOOK_EVERY_MS);
    const stop = keepChild(system, {
      program: 'pactl',
      arguments: ['subscribe'],
      mayBegin: () => isServed(system.environment),
      openReader() {
        looks.look();
        let line = '';
        return (text) => {
          const lines = (line + text).split('\n');
          line = lines.pop() ?? '';
          if (line.length > LONGEST_LINE) throw new Nonsense('what it prints is no line');
          if (lines.some((one) => /source-output|server/.test(one))) looks.look();
        };
      },
      gone(why) {
        if (why === 'noAnswer' || !isServed(system.environment)) looks.look();
        else hear({ type: 'unknown', why, missing: 'pactl' });
      },
    });
    return () => {
      stop();
      looks.cancel();
    };
  };
}

/** Whether there is a socket: without one, `pactl` might start a sound server that nobody wants. */
function isServed(environment: NodeJS.ProcessEnv): boolean {
  const folder = environment['PULSE_RUNTIME_PATH'] ?? join(environment['XDG_RUNTIME_DIR'] ?? '/nowhere', 'pulse');
  return environment['PULSE_SERVER'] !== undefined || existsSync(join(folder, 'native'));
}

/** @throws where it is not what pactl prints */
export function recordersOf(streamsJson: string, sourcesJson: string): readonly NamedProgram[] {
  const streams = z.array(stream).parse(JSON.parse(streamsJson));
  const monitors = z
    .array(source)
    .parse(JSON.parse(sourcesJson))
    .filter(({ monitor_source: of, name }) => name.endsWith('.monitor') || !/^(n\/a)?$/.test(of ?? ''))
    .map(({ index }) => index);
  return streams
    .filter(
      ({ corked, source: from, resample_method: resampled, properties }) =>
        !corked &&
        !(from !== undefined && monitors.includes(from)) &&
        resampled !== 'peaks' &&
        !isLevelMeter(properties['media.name']) &&
        properties['application.process.id'] !== undefined,
    )
    .map(({ properties }) => soundProgram(properties['application.name'], properties['application.process.binary']));
}

/** By the name that PulseAudio's own meter gives its streams; that of others is told by how they ask for it. */
export function isLevelMeter(streamName: string | undefined): boolean {
  return /peak detect/i.test(streamName ?? '');
}
