import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { callNames, noticeNames, type NoticeName, type Notices } from './contract.ts';

const calls = Object.fromEntries(
  callNames.map((name) => [name, (...payload: unknown[]): Promise<unknown> => ipcRenderer.invoke(name, ...payload)]),
);

function on<Name extends NoticeName>(name: Name, listener: (notice: Notices[Name]) => void): () => void {
  if (!noticeNames.includes(name)) throw new Error(`There is no notice named ${name}.`);
  const hear = (_event: IpcRendererEvent, notice: Notices[Name]): void => {
    listener(notice);
  };
  ipcRenderer.on(name, hear);
  return () => {
    ipcRenderer.off(name, hear);
  };
}

// The names come from the contract, so the object has exactly the form of its AppBridge.
contextBridge.exposeInMainWorld('app', { ...calls, on });
