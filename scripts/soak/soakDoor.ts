/**
 * The soak's way into the main process that it builds (soakMain.ts): it runs there what it is handed as text (doorLines.ts). A debugger
 * could do as much, but lives in the process that it looks at, and what it keeps of each question would count as the app's.
 */
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { runInThisContext } from 'node:vm';
import electron from 'electron';
import { soakDoor, type DoorAnswer, type DoorQuestion } from './doorLines.ts';

type Work = (electron: unknown, argument: unknown) => unknown;

export function openSoakDoor(): void {
  createServer((guest) => {
    guest.on('error', () => undefined); // the soak has ended, and ends the app in a moment
    createInterface(guest).on('line', (line) => {
      void answered(JSON.parse(line) as DoorQuestion).then((answer) => guest.write(`${JSON.stringify(answer)}\n`));
    });
  }).listen(process.env[soakDoor]);
}

async function answered({ id, source, argument }: DoorQuestion): Promise<DoorAnswer> {
  try {
    return { id, answer: await (runInThisContext(`(${source})`) as Work)(electron, argument) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
