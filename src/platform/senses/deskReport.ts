/**
 * The desk as Windows and macOS tell it, where no program of Debian helps: one long-lived child that comes with the system (PowerShell,
 * osascript) runs a script of ours and prints a line whenever something is otherwise than before.
 * Written from documentation, never run: what such a child prints stands in the tests as the documentation has it.
 */
import * as z from 'zod/mini';
import { openAnyOf } from '../../app/senses/anyOf.ts';
import type { StartSense } from '../../app/senses/startSense.ts';
import type { SenseSays } from '../../core/senses/sense.ts';
import type { FrontWindow } from './frontWindow.ts';
import { keepChild, type SenseSystem } from './keptChild.ts';
import { Nonsense } from './protocolNonsense.ts';
import { callOf } from './meeting.ts';
import type { NamedProgram } from './programNames.ts';
import { shownName } from './senseAnswers.ts';
import { senseOf, sharedWatch, type Watch } from './watch.ts';

export interface Reporter {
  readonly program: string;
  readonly arguments: readonly string[];
  /** Who answers, by the name that a person knows. */
  readonly system: string;
}

/** What the script is to tell beside the desk itself. */
export interface ReporterTask {
  /** Names all that runs: only where a rule asks for it. */
  readonly ofPrograms: boolean;
}

/** What the script prints, as JSON; null stands for what that system does not tell. */
const report = z.object({
  microphone: z.nullable(z.array(z.string())),
  camera: z.nullable(z.array(z.string())),
  front: z.nullable(z.object({ program: z.string(), pid: z.number(), fillsScreen: z.boolean() })),
  running: z.array(z.string()),
});
type DeskReport = z.infer<typeof report>;
type ReportSays =
  { readonly type: 'report'; readonly report: DeskReport } | (FrontWindow & { readonly type: 'unknown' });

/** The names of everything that runs fit many times over. In characters. */
const LONGEST_LINE = 256 * 1_024;

export function deskReportWatch(system: SenseSystem, reporter: Reporter): Watch<ReportSays> {
  return sharedWatch((hear) =>
    keepChild(system, {
      program: reporter.program,
      arguments: reporter.arguments,
      openReader() {
        let line = '';
        return (text) => {
          const lines = `${line}${text}`.split('\n');
          line = lines.pop() ?? '';
          if (line.length > LONGEST_LINE) throw new Nonsense('what it prints is no line');
          const last = lines.findLast((one) => one.trim() !== '');
          if (last !== undefined) hear({ type: 'report', report: readReport(last) });
        };
      },
      gone() {
        hear({ type: 'unknown', why: 'noAnswer', by: reporter.system }); // what asks it comes with the system
      },
    }),
  );
}

export function reportedFront(desk: Watch<ReportSays>): Watch<FrontWindow> {
  return (hear) =>
    desk((says) => {
      if (says.type === 'unknown') {
        hear(says);
        return;
      }
      const { front } = says.report;
      if (front === null) hear({ type: 'none' });
      else {
        const { program, pid, fillsScreen } = front;
        hear({ type: 'window', program: programAt(program), fillsScreen, isOurs: pid === process.pid });
      }
    });
}

/** In lower case. */
export function reportedPrograms(desk: Watch<ReportSays>): Watch<ReadonlySet<string>> {
  return (hear) =>
    desk((says) => {
      const running = says.type === 'report' ? says.report.running : [];
      hear(new Set(running.map((name) => name.toLowerCase())));
    });
}

/** @param ignored as in meeting.ts */
export function senseReportedMeeting(
  desk: Watch<ReportSays>,
  ignored: readonly string[],
  { system }: Pick<Reporter, 'system'>,
): StartSense {
  return senseOf((hear) => {
    const any = openAnyOf();
    return desk((says) => {
      const why = says.type === 'unknown' ? says.why : 'desktopDoesNotTell';
      const part = (of: 'microphone' | 'camera'): SenseSays => {
        const given = says.type === 'report' ? says.report[of] : null;
        return given === null ? { answer: 'unknown', why, by: system } : callOf(given.map(programAt), of, ignored);
      };
      const call = any([part('microphone')], [part('camera')]);
      if (call !== null) hear(call);
    });
  }, system);
}

function readReport(line: string): DeskReport {
  try {
    return report.parse(JSON.parse(line.replace(/^\ufeff/, '')));
  } catch (error) {
    throw new Nonsense('what it prints cannot be read', { cause: error });
  }
}

/**
 * Windows names a program by its path with `#` between the folders, or by the family of its package; macOS by the name in its menu bar.
 * Source: the keys below `CapabilityAccessManager\ConsentStore`; "Package family name" (learn.microsoft.com).
 */
function programAt(given: string): NamedProgram {
  const file = given.split(/[#\\/]/).at(-1) ?? given;
  const isPackage = /^[\w.-]+_[a-z0-9]{13}$/.test(file);
  const name = isPackage ? (file.split('_')[0]?.split('.').at(-1) ?? file) : file.replace(/\.exe$/i, '');
  return { name: shownName(name), aliases: [name, file, given] };
}
