/**
 * A file of JSON in the person's data folder, safe from a version that does not understand it: what cannot be read is set aside before
 * anything is written in its place; a folder in which that fails takes no new file either. The file of a newer version (after an update that
 * was taken back) is never written: ours lies beside it, named after our version, and the newer one finds its own as it left it. It is also
 * what a later way back finds: the last that this version knew, however long ago. Whoever raises the version of a form reads the older one,
 * and what lies beside it, too.
 */
import type { DataFiles } from '../../app/files/dataFiles.ts';
import type { Log } from '../../app/ports.ts';
import { isRecord, jsonOrUndefined } from '../../core/text/plainData.ts';

export type Parsed<Content> =
  | {
      readonly ok: true;
      readonly content: Content;
      /** More was there than this version understands. */
      readonly isPart?: boolean;
    }
  | { readonly ok: false; readonly problem: string };

/** `damaged` has already been set aside under `asideFile` (null: even that failed). */
export type LoadedFile<Content> =
  | { readonly type: 'missing' }
  | { readonly type: 'read'; readonly content: Content }
  | { readonly type: 'damaged'; readonly asideFile: string | null };

export interface VersionedFile<Content> {
  /** Never throws. */
  readonly load: () => LoadedFile<Content>;
  /** As `DataFiles.keep`. */
  readonly save: (content: Content) => void;
  /** Sets aside what was loaded; its new path, or null. */
  readonly reject: () => string | null;
}

export interface FileForm<Content> {
  /** Ends with `.json`. */
  readonly name: string;
  /** A file may say its own as `version`; one that says none is never newer than ours. */
  readonly version: number;
  readonly longestBytes: number;
  readonly parse: (input: unknown) => Parsed<Content>;
}

/** What lies beside the file of a newer version while nothing was kept there yet: the person has been told of it. */
const ONLY_TOLD = '{}';

/** @param onNewer the file is of a newer version, and this is the first start that finds it so */
export function versionedFile<Content>(
  files: DataFiles,
  { name, version, longestBytes, parse }: FileForm<Content>,
  log: Log,
  onNewer: () => void,
): VersionedFile<Content> {
  const beside = name.replace(/\.json$/, `.${String(version)}.json`);
  let own = name;

  const reject = (): string | null => files.setAside(own);
  const save = (content: Content): void => {
    files.keep(own, JSON.stringify(content));
  };

  const loadBeside = (): LoadedFile<Content> => {
    own = beside;
    const found = files.read(own, longestBytes);
    if (found.type === 'missing') {
      log.warn(`${name} is of a newer version and stays as it is; ours is kept as ${beside}`);
      files.keep(own, ONLY_TOLD);
      onNewer();
      return { type: 'missing' };
    }
    if (found.type === 'text' && found.text === ONLY_TOLD) return { type: 'missing' };
    return found.type === 'text' ? understood(jsonOrUndefined(found.text)) : damaged(found.why);
  };

  const understood = (json: unknown): LoadedFile<Content> => {
    const parsed = parse(json);
    if (!parsed.ok) return damaged(parsed.problem);
    if (parsed.isPart === true) {
      log.warn(`${own} is understood in part, and was kept as ${String(reject())}`);
      save(parsed.content);
    }
    return { type: 'read', content: parsed.content };
  };

  const damaged = (why: string): LoadedFile<Content> => {
    const asideFile = reject();
    log.warn(`${own} cannot be used and was kept as ${String(asideFile)}`, why);
    return { type: 'damaged', asideFile };
  };

  return {
    load() {
      own = name;
      const found = files.read(name, longestBytes);
      if (found.type === 'missing') return found;
      if (found.type === 'damaged') return damaged(found.why);
      const json = jsonOrUndefined(found.text);
      const said = isRecord(json) ? json['version'] : undefined;
      return typeof said === 'number' && said > version ? loadBeside() : understood(json);
    },
    save,
    reject,
  };
}
