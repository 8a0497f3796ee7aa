/** Runs in each window before its page, and gives the page `window.app`: the contract's calls and notices, and nothing else. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { calls, notices, type NoticeName, type NoticeOf } from './contract.ts';

const callers = Object.fromEntries(
  Object.keys(calls).map((name) => [
    name,
    (...payload: unknown[]): Promise<unknown> => ipcRenderer.invoke(name, ...payload),
  ]),
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
