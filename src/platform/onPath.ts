/** Whether a program of that name lies in one of the folders of $PATH, or at its own path where it has one. */
import { accessSync, constants } from 'node:fs';
import { delimiter, resolve } from 'node:path';

export function isOnPath(program: string, environment: NodeJS.ProcessEnv = process.env): boolean {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => {
    try {
      accessSync(resolve(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
