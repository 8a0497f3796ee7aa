/**
 * `npm run --silent simulate -- day.json` (`-`: standard input): a written day's timeline as JSON lines.
 * Exit code 2 with one line on standard error when the scenario cannot be understood. See docs/SIMULATE.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { simulateFile } from '../src/platform/files/simulateFile.ts';

const routinesFolder = new URL('../assets/routines/', import.meta.url);

function main([file, ...more]: readonly string[]): number {
  if (file === undefined || more.length > 0) return refuse('Usage: npm run --silent simulate -- day.json (or -)');
  const outcome = simulateFile(file, routineLengthsMs());
  if (outcome.exitCode !== 0) return refuse(outcome.problem);
  process.stdout.write(outcome.timeline);
  return 0;
}

function routineLengthsMs(): Record<string, number> {
  const lengths: Record<string, number> = {};
  for (const name of readdirSync(routinesFolder).filter((entry) => entry.endsWith('.json'))) {
    const routine: unknown = JSON.parse(readFileSync(new URL(name, routinesFolder), 'utf8'));
    if (typeof routine !== 'object' || routine === null || !('id' in routine) || !('seconds' in routine)) continue;
    lengths[String(routine.id)] = Number(routine.seconds) * 1000;
  }
  return lengths;
}

function refuse(problem: string): number {
  process.stderr.write(`${problem}\n`);
  return 2;
}

process.exitCode = main(process.argv.slice(2));
