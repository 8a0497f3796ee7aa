/**
 * Where the last file was opened, and where the last one was saved: absolute paths of folders. The app remembers them itself, because
 * no system does so for all the ways in which Electron shows a dialog. A folder that has gone gives way to the documents.
 */
import * as z from 'zod/mini';
import { longest } from '../core/text/limits.ts';

const path = z.exactOptional(z.string().check(z.minLength(1), z.maxLength(longest.path)));
const foldersSchema = z.object({ open: path, save: path });

export type DialogFolders = Readonly<z.infer<typeof foldersSchema>>;

/** Null when it is nothing of the kind. */
export function parseDialogFolders(input: unknown): DialogFolders | null {
  const parsed = foldersSchema.safeParse(input);
  return parsed.success ? parsed.data : null;
}
