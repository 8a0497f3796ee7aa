/**
 * Web Bluetooth for the one window that may have it: it answers Chromium's question which strap is meant. Electron asks no permission
 * handler for this, so the choice here is the lock: without this listener it turns every request away.
 */
import type { WebContents } from 'electron';
import type { PageId } from '../app/appCommand.ts';
import { openStrapSearch, type StrapCalls, type StrapSearch } from '../app/breaks/strapSearch.ts';
import type { Clock } from '../app/ports.ts';
import { noticeTo } from './ipc.ts';

export interface HeartChooser extends StrapCalls {
  /** This window has Bluetooth, until it is destroyed. */
  readonly attach: (contents: WebContents) => void;
  readonly mayAsk: (contents: WebContents | null) => boolean;
}

export function heartChooser(clock: Pick<Clock, 'after'>): HeartChooser {
  const attached = new Map<PageId, { readonly contents: WebContents; readonly search: StrapSearch }>();
  return {
    attach(contents) {
      const { id } = contents;
      const search = openStrapSearch(clock, (straps) => {
        noticeTo(contents, 'heartStraps', straps);
      });
      attached.set(id, { contents, search });
      contents.on('select-bluetooth-device', (event, devices, answer) => {
        event.preventDefault(); // else Electron takes the first
        search.seen(
          devices.map(({ deviceId, deviceName }) => ({ id: deviceId, name: deviceName })),
          answer,
        );
      });
      contents.on('did-start-navigation', search.over);
      contents.on('render-process-gone', search.over);
      contents.once('destroyed', () => {
        search.over();
        attached.delete(id);
      });
    },
    mayAsk: (contents) => contents !== null && attached.has(contents.id),
    async seek(page, searchFor, wanted) {
      const found = attached.get(page);
      if (found === undefined) return false;
      found.search.begin(searchFor, wanted);
      // Chromium lets a page ask only shortly after a person's gesture; this counts as one.
      await found.contents.executeJavaScript('0', true);
      return true;
    },
    pick(page, id) {
      attached.get(page)?.search.pick(id);
    },
    over(page) {
      attached.get(page)?.search.over();
    },
  };
}
