import { accessSync, constants } from 'node:fs';
import { makePrivateFolder } from './privateData.ts';

/** Why the folder cannot be written to (it is made where it is missing), or null when it can. */
export function folderProblem(folder: string): unknown {
  try {
    makePrivateFolder(folder);
    accessSync(folder, constants.W_OK);
    return null;
  } catch (error) {
    return error;
  }
}
