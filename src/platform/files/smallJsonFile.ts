/** A small file of what the app remembers besides preferences, state and history: where a window stood, which cards were shown, a trial. */
import type { DataFiles } from '../../app/files/dataFiles.ts';
import type { Log } from '../../app/ports.ts';
import { largestBytes } from '../../core/text/limits.ts';
import { versionedFile } from './versionedFile.ts';

export interface SmallJsonFile<Content> {
  /** Null when there is none, or when it cannot be used and was set aside. Never throws. */
  readonly load: () => Content | null;
  /** As `DataFiles.keep`. */
  readonly save: (content: Content) => void;
}

export interface SmallFileOptions<Content> {
  readonly longestBytes?: number;
  /** Whether the content is all that was there; else the whole file is set aside as well. */
  readonly isAllOf?: (content: Content, input: unknown) => boolean;
  /** As in `versionedFile`. */
  readonly onNewer?: () => void;
}

/** None of these files says its version yet; the first whose form changes says 2. */
const VERSION = 1;

/** @param parse checks anything at all and gives null for what is no such content */
export function smallJsonFile<Content>(
  files: DataFiles,
  name: string,
  parse: (input: unknown) => Content | null,
  log: Log,
  {
    longestBytes = largestBytes.memory,
    isAllOf = () => true,
    onNewer = () => undefined,
  }: SmallFileOptions<Content> = {},
): SmallJsonFile<Content> {
  const form = {
    ...{ name, version: VERSION, longestBytes },
    parse: (input: unknown) => {
      const content = parse(input);
      if (content === null) return { ok: false as const, problem: 'It is something else.' };
      return { ok: true as const, content, isPart: !isAllOf(content, input) };
    },
  };
  const file = versionedFile<Content>(files, form, log, onNewer);
  return {
    load() {
      const loaded = file.load();
      return loaded.type === 'read' ? loaded.content : null;
    },
    save: file.save,
  };
}
