/** The days worked out in docs/SIMULATE.md: what stands there is what every way to run the engine must print. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DocumentedDay {
  readonly title: string;
  /** JSON, as in a file. */
  readonly scenario: string;
  /** JSON lines, as printed. */
  readonly timeline: string;
}

export function documentedDays(): readonly DocumentedDay[] {
  const document = readFileSync(join(import.meta.dirname, '../../docs/SIMULATE.md'), 'utf8');
  const days = document.matchAll(/### (.+?)\n[\s\S]+?```json\n([\s\S]+?)```\n\n```jsonl\n([\s\S]+?)```/g);
  return [...days].map(([, title = '', scenario = '', timeline = '']) => ({ title, scenario, timeline }));
}
