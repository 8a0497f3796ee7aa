/** Quiet on account of programs that the person has named: while one runs, or while its window is in front. */
import { openAnyOf, type HeardPart } from '../../app/senses/anyOf.ts';
import type { StartSense } from '../../app/senses/startSense.ts';
import type { Stop } from '../../app/ports.ts';
import type { AppRule } from '../../core/preferences/sensePreferences.ts';
import { NOTHING, type SenseSays } from '../../core/senses/sense.ts';
import type { FrontWindow } from './frontWindow.ts';
import { filesInMenu } from './menuEntries.ts';
import { isMeant } from './programNames.ts';
import { senseOf, type Watch } from './watch.ts';

/**
 * What no rule needs is not watched.
 * @param front shared with the sense of full screen
 * @param running the names of all that runs, in lower case
 */
export function senseApps(
  rules: readonly AppRule[],
  front: Watch<FrontWindow>,
  running: Watch<ReadonlySet<string>>,
  environment: NodeJS.ProcessEnv,
): StartSense {
  const inFront = rules.filter(({ when }) => when === 'inFront').map(({ program }) => program);
  const whileRunning = rules.filter(({ when }) => when === 'runs').map(({ program }) => program);
  return senseOf((hear) => {
    const any = openAnyOf();
    const said: { inFront: HeardPart; runs: HeardPart } = {
      inFront: inFront.length > 0 ? null : NOTHING,
      runs: whileRunning.length > 0 ? null : NOTHING,
    };
    const tell = (): void => {
      const says = any([said.inFront, said.runs]);
      if (says !== null) hear(says);
    };
    const stops: Stop[] = [];
    if (inFront.length > 0)
      stops.push(
        front((window) => {
          said.inFront = frontSays(window, inFront);
          tell();
        }),
      );
    if (whileRunning.length > 0)
      stops.push(
        whenMeant(whileRunning, environment, (meant) =>
          running((names) => {
            const found = meant.find(({ files }) => files.some((file) => names.has(file)));
            said.runs = found === undefined ? NOTHING : { answer: 'yes', why: 'programRuns', by: found.program };
            tell();
          }),
        ),
      );
    if (stops.length === 0) {
      const soon = setImmediate(hear, NOTHING);
      stops.push(() => {
        clearImmediate(soon);
      });
    }
    return () => {
      for (const stop of stops) stop();
    };
  });
}

function frontSays(front: FrontWindow, programs: readonly string[]): SenseSays {
  if (front.type === 'unknown') {
    const { why, by } = front;
    return { answer: 'unknown', why, ...(by === undefined ? {} : { by }) };
  }
  if (front.type === 'none' || front.isOurs) return NOTHING;
  const { program } = front;
  return isMeant(program, programs) ? { answer: 'yes', why: 'programInFront', by: program.name } : NOTHING;
}

/** A program of a rule, and the files that are meant by it, in lower case. */
interface Meant {
  readonly program: string;
  readonly files: readonly string[];
}

/** Begins once the menu has been read, which is done once for all programs. */
function whenMeant(
  programs: readonly string[],
  environment: NodeJS.ProcessEnv,
  begin: (meant: readonly Meant[]) => Stop,
): Stop {
  let over = false;
  let stop: Stop = () => undefined;
  void filesInMenu(programs, environment).then((inMenu) => {
    if (over) return;
    const filesOf = (name: string): readonly string[] => [name, ...(inMenu.get(name) ?? [])];
    stop = begin(
      programs.map((program) => ({
        program,
        files: filesOf(program.trim().toLowerCase()).map((file) => file.toLowerCase()),
      })),
    );
  });
  return () => {
    over = true;
    stop();
  };
}
