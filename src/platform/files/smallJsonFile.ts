import { readFileSync } from 'node:fs';
import type { Log } from '../../app/ports.ts';
import { writePrivately } from './privateData.ts';

/** A small file of things that are good to know and no loss when gone: where a window stood, which cards were shown. */
export interface SmallJsonFile<Content> {
  /** Null when there is none, or when it cannot be used. Never throws. */
  readonly load: () => Content | null;
  /** Replaces it in one step. Failures are logged and do not throw. */
  readonly save: (content: Content) => void;
}

/** @param parse checks anything at all and gives null for what is no such content */
export function smallJsonFile<Content>(
  file: string,
  parse: (input: unknown) => Content | null,
  log: Log,
): SmallJsonFile<Content> {
  return {
    load() {
      try {
        return parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
          log.warn(`${file} cannot be used and starts anew`, error);
        return null;
      }
    },
    save(content) {
      try {
        writePrivately(file, JSON.stringify(content));
      } catch (error) {
        log.error(`${file} could not be saved`, error);
      }
    },
  };
}
