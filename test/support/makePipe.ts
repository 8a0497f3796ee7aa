/** A named pipe: whoever opens it to read waits for somebody who writes. */
import { execFileSync } from 'node:child_process';

/** @throws where the system has none */
export function makePipe(path: string): void {
  execFileSync('mkfifo', [path]);
}
