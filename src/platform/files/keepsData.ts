/** Whether the folder, made where it is missing, can be written to. Never throws. */
import { accessSync, constants } from 'node:fs';
import { makePrivateFolder } from './privateData.ts';

export function keepsData(folder: string): boolean {
  try {
    makePrivateFolder(folder);
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
