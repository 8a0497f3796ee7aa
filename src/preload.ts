/** Runs in each window before its page, and gives the page `window.app`: the contract's calls and notices, and nothing else. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { calls, mayCross, notices, type CallName, type CallReply, type NoticeName, type NoticeOf } from './contract.ts';

/** @throws where the call is refused */
async function invoke(name: CallName, payload: readonly unknown[]): Promise<unknown> {
  const reply = mayCross(name, payload)
    ? ((await ipcRenderer.invoke(name, ...payload)) as CallReply)
    : ({ refused: true } as const);
  if (reply.refused) throw new Error(`the call ${name} was refused`);
  return reply.answer;
}

const callers = Object.fromEntries(
  (Object.keys(calls) as CallName[]).map((name) => [name, (...payload: unknown[]) => invoke(name, payload)]),
);

function on<Name extends NoticeName>(name: Name, listener: (notice: NoticeOf<Name>) => void): () => void {
  if (!Object.hasOwn(notices, name)) throw new Error(`There is no notice named ${name}.`);
  const hear = (_event: IpcRendererEvent, notice: NoticeOf<Name>): void => {
    listener(notice);
  };
  ipcRenderer.on(name, hear);
  return () => {
    ipcRenderer.off(name, hear);
  };
}

// The names come from the contract, so the object has exactly the form of its AppBridge.
contextBridge.exposeInMainWorld('app', { ...callers, on });
