/** A written day from a file or standard input, lived through the engine for `simulate`. */
import { parseScenario } from '../../core/day/scenario.ts';
import { printed, simulate } from '../../core/day/simulate.ts';
import { largestBytes } from '../../core/text/limits.ts';
import { readHandedIn } from './fileReading.ts';

/** What a run of `simulate` prints, and its exit code; on a problem one line for standard error. */
export type SimulatedFile =
  { readonly exitCode: 0; readonly timeline: string } | { readonly exitCode: 2; readonly problem: string };

/**
 * Lives the day written in `file` (`-`: standard input); the timeline is JSON lines (docs/SIMULATE.md).
 * @param routineLengthsMs length of each routine by id, in milliseconds
 */
export function simulateFile(file: string, routineLengthsMs: Readonly<Record<string, number>>): SimulatedFile {
  let written: unknown;
  try {
    written = JSON.parse(readHandedIn(file, largestBytes.scenario));
  } catch (error) {
    return refused(`scenario: not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = parseScenario(written);
  if (!parsed.ok) return refused(parsed.problem);
  const lines = simulate(parsed.scenario, routineLengthsMs).map((line) => `${printed(line)}\n`);
  return { exitCode: 0, timeline: lines.join('') };
}

function refused(problem: string): SimulatedFile {
  return { exitCode: 2, problem: problem.replaceAll(/\s+/g, ' ') };
}
