/**
 * A program that runs as long as a sense needs it, and tells by what it prints. It is begun again when it ends, it prints no more than we
 * can read in passing, and it ends with us: at the stop at once, and on Linux with util-linux after a crash of ours, too; elsewhere then
 * with the next thing that it prints.
 */
import { spawn } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import type { Log, Stop } from '../../app/ports.ts';
import { SECOND } from '../../core/time/time.ts';
import { isOnPath } from '../onPath.ts';
import { keepGoing } from './keepGoing.ts';
import { Nonsense } from './protocolNonsense.ts';

/** What a sense is given of the system it runs on. */
export interface SenseSystem {
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Log;
}

export interface KeptChild {
  readonly program: string;
  readonly arguments: readonly string[];
  /** Each time that it begins: gives what reads its output, text by text. That may throw Nonsense; the program is then begun anew. */
  readonly openReader: () => (text: string) => void;
  /** Whether what it says beside its output is read as well. */
  readonly readsErrors?: true;
  /** Asked each time before it begins: where it gives false, that is as if the program were not here. */
  readonly mayBegin?: () => boolean;
  /** `notHere`: there is no such program now; that is looked at again after 1 s, 2 s, 4 s … 5 min. */
  readonly gone: (why: 'notHere' | 'noAnswer') => void;
}

/** To parse so much takes some hundredths of a second. What comes faster waits in the pipe, and at last in the program itself. */
const MOST_BYTES_A_SECOND = 2 * 1_024 * 1_024;
/** A program that goes on like that has gone mad. */
const MOST_FLOODED_SECONDS = 5;

export function keepChild({ environment, log }: SenseSystem, kept: KeptChild): Stop {
  let complained = false;
  const mayBegin = (): boolean =>
    (process.platform !== 'linux' || isOnPath(kept.program, environment)) && (kept.mayBegin?.() ?? true);
  return keepGoing((ended) => {
    if (!mayBegin()) {
      const soon = setImmediate(() => {
        kept.gone('notHere');
        ended();
      });
      return () => {
        clearImmediate(soon);
      };
    }
    const [program, ...givenFirst] = endingWithUs(kept.program, environment);
    const child = spawn(program, [...givenFirst, ...kept.arguments], {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      env: { ...environment, LC_ALL: 'C' }, // what they print is read by a program
    });
    const read = kept.openReader();
    let over = false;
    let secondAt = performance.now();
    let bytesOfSecond = 0;
    let floodedSeconds = 0;
    let pause: ReturnType<typeof setTimeout> | undefined;

    const end = (): void => {
      over = true;
      clearTimeout(pause);
      child.stdout.destroy();
      child.stderr.destroy();
      child.kill('SIGKILL'); // it has nothing to put in order, and one that is stopped would not hear anything else
    };
    const goneBecause = (why: 'notHere' | 'noAnswer', trouble: string): void => {
      if (over) return;
      end();
      if (!complained) log.info(`${kept.program}: ${trouble}`);
      complained = true;
      kept.gone(why);
      ended();
    };
    const decoder = new StringDecoder();
    const hear = (text: string): void => {
      if (over) return;
      try {
        read(text);
      } catch (error) {
        if (!(error instanceof Nonsense)) throw error;
        goneBecause('noAnswer', error.message);
      }
    };
    child.stdout.on('data', (piece: Buffer) => {
      const now = performance.now();
      if (now - secondAt >= SECOND) {
        floodedSeconds = bytesOfSecond > MOST_BYTES_A_SECOND ? floodedSeconds + 1 : 0;
        [secondAt, bytesOfSecond] = [now, 0];
      }
      bytesOfSecond += piece.length;
      if (bytesOfSecond > MOST_BYTES_A_SECOND) {
        child.stdout.pause();
        pause = setTimeout(() => child.stdout.resume(), SECOND);
      }
      if (floodedSeconds >= MOST_FLOODED_SECONDS) goneBecause('noAnswer', 'it prints without end');
      hear(decoder.write(piece));
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(0, 200);
      if (kept.readsErrors) hear(text);
    });
    child.on('error', (error) => {
      const isHere = !('code' in error && error.code === 'ENOENT');
      goneBecause(isHere ? 'noAnswer' : 'notHere', error.message);
    });
    child.on('close', () => {
      goneBecause('noAnswer', `it has ended. ${complaint.trim()}`);
    });
    return end;
  });
}

/** The kernel ends it with this process, however that ends; only Linux can. Source: PR_SET_PDEATHSIG in prctl(2), setpriv(1). */
function endingWithUs(program: string, environment: NodeJS.ProcessEnv): readonly [string, ...string[]] {
  const canEnd = process.platform === 'linux' && isOnPath('setpriv', environment);
  return canEnd ? ['setpriv', '--pdeathsig', 'KILL', program] : [program];
}
