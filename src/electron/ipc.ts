import { BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import type { PageId } from '../app/appCommand.ts';
import type { Log, Stop } from '../app/ports.ts';
import { calls, type CallName, type NoticeName, type NoticeOf } from '../contract.ts';
import { isOwnPage } from './protocol.ts';

/** Answers one call; the payload is unchecked until the handler has parsed it. @throws when the payload is not of the call's form. */
export type AnswerCall = (name: CallName, payload: readonly unknown[], page: PageId) => unknown;

/** Connects the windows' calls to `answer`. Only the pages that there are, in their top frame, are heard. */
export function startIpc(answer: AnswerCall, log: Log): Stop {
  const names = Object.keys(calls) as CallName[];
  for (const name of names) {
    ipcMain.handle(name, (event, ...payload: unknown[]) => {
      if (!mayCall(event.senderFrame)) {
        log.warn(`refused call ${name} from ${event.senderFrame?.url ?? 'a frame that is gone'}`);
        throw new Error('refused');
      }
      return answer(name, payload, event.sender.id);
    });
  }
  return () => {
    for (const name of names) ipcMain.removeHandler(name);
  };
}

/** electron-store answers any page that asks where its files lie; no page of ours needs to know. */
export function closeStoreChannel(): void {
  ipcMain.removeAllListeners('electron-store-get-data');
}

function mayCall(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url);
}

/** Tells every open window. */
export function broadcast<Name extends NoticeName>(name: Name, notice: NoticeOf<Name>): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(name, notice);
  }
}
