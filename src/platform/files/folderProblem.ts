import { accessSync, constants, mkdirSync } from 'node:fs';

/** Why the folder cannot be written to (it is made where it is missing), or null when it can. */
export function folderProblem(folder: string): unknown {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return null;
  } catch (error) {
    return error;
  }
}
