/** A small file of things that are good to know and no loss when gone: where a window stood, which cards were shown. */
import type { DataFiles } from '../../app/files/dataFiles.ts';
import type { Log } from '../../app/ports.ts';
import { largestBytes } from '../../core/text/limits.ts';
import { jsonOrUndefined } from '../../core/text/plainData.ts';

export interface SmallJsonFile<Content> {
  /** Null when there is none, or when it cannot be used. Never throws. */
  readonly load: () => Content | null;
  /** As `DataFiles.keep`. */
  readonly save: (content: Content) => void;
}

/** @param parse checks anything at all and gives null for what is no such content */
export function smallJsonFile<Content>(
  files: DataFiles,
  name: string,
  parse: (input: unknown) => Content | null,
  log: Log,
  longestBytes: number = largestBytes.memory,
): SmallJsonFile<Content> {
  return {
    load() {
      const found = files.read(name, longestBytes);
      if (found.type === 'missing') return null;
      const content = found.type === 'text' ? parse(jsonOrUndefined(found.text)) : null;
      if (content === null)
        log.warn(`${name} cannot be used and starts anew`, found.type === 'damaged' ? found.why : undefined);
      return content;
    },
    save(content) {
      files.keep(name, JSON.stringify(content));
    },
  };
}
