/** The door between windows and app: who may call, what is answered, and how all windows are told. */
import { BrowserWindow, ipcMain, type WebContents, type WebFrameMain } from 'electron';
import type { PageId } from '../app/appCommand.ts';
import type { WarnCalmly } from '../app/calmLog.ts';
import type { Stop } from '../app/ports.ts';
import { calls, type CallName, type CallReply, type NoticeName, type NoticeOf } from '../contract.ts';
import { isOwnPage } from './protocol.ts';

/** In the log; a page may have one of megabytes. In characters. */
const LONGEST_ADDRESS = 200;

/** Answers one call; the payload is unchecked until the handler has parsed it. @throws when the payload is not of the call's form. */
export type AnswerCall = (name: CallName, payload: readonly unknown[], page: PageId) => unknown;

/** Connects the windows' calls to `answer`. Only the pages that there are, in their top frame, are heard. */
export function startIpc(answer: AnswerCall, warn: WarnCalmly): Stop {
  const names = Object.keys(calls) as CallName[];
  for (const name of names) {
    ipcMain.handle(name, async (event, ...payload: unknown[]): Promise<CallReply> => {
      if (!mayCall(event.senderFrame)) {
        const address = event.senderFrame?.url.slice(0, LONGEST_ADDRESS);
        warn(`refused the call ${name} from a page that may not call`, address);
        return { refused: true };
      }
      try {
        return { refused: false, answer: await answer(name, payload, event.sender.id) };
      } catch (error) {
        warn(`the call ${name} was refused, or failed`, error);
        return { refused: true };
      }
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

/** Tells one window alone. */
export function noticeTo<Name extends NoticeName>(contents: WebContents, name: Name, notice: NoticeOf<Name>): void {
  if (!contents.isDestroyed()) contents.send(name, notice);
}

/** Tells every open window. */
export function broadcast<Name extends NoticeName>(name: Name, notice: NoticeOf<Name>): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) noticeTo(window.webContents, name, notice);
  }
}
