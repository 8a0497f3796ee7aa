/** The app's windows as a soak's person sees and uses them. */
import type { AnswerOf, CallName, PayloadOf } from '../../src/contract.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { eventually } from '../../test/support/eventually.ts';
import { inMain } from '../../test/support/inMain.ts';
import type { RunningSoakApp } from './launchSoakApp.ts';

/** A page has so much real time to draw what it was asked for. */
const DRAWS_WITHIN_MS = 20 * SECOND;

export interface SoakWindow {
  /** Does what its page does by that call. */
  readonly call: <Name extends CallName>(name: Name, ...payload: PayloadOf<Name>) => Promise<AnswerOf<Name>>;
  /** The same where that closes the window, so that nobody can answer. */
  readonly callLast: <Name extends CallName>(name: Name, ...payload: PayloadOf<Name>) => Promise<void>;
  /** A key, as pages name it. */
  readonly press: (key: string) => Promise<void>;
  /** Waits until there is an element for that CSS selector. */
  readonly drawn: (selector: string) => Promise<void>;
  /** Waits for the button with just this on it among those for that CSS selector; it may be clicked. */
  readonly button: (selector: string, label: string) => Promise<{ readonly click: () => Promise<void> }>;
  /** Clicks one after the other. */
  readonly clickEach: (selector: string) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly isOpen: () => Promise<boolean>;
}

/** Those of that folder of renderer/, or all; a window that fades away is one of them until it is gone. */
export async function openWindows(app: RunningSoakApp, name?: string): Promise<readonly SoakWindow[]> {
  const all = await inMain(app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => ({ id: webContents.id, url: webContents.getURL() })),
  );
  const wanted = all.filter(({ url }) => name === undefined || url.includes(`/${name}/index.html`));
  return wanted.map(({ id }) => windowOf(app, id));
}

function windowOf(app: RunningSoakApp, id: number): SoakWindow {
  /** Gives what the code comes to in its page. @throws where the page is gone, or the code throws */
  const inPage = <Result>(code: string): Promise<Result> =>
    inMain(
      app,
      async ({ webContents }, { id, code }) => {
        const page = webContents.fromId(id);
        if (!page) throw new Error('The window has closed.');
        // A page that goes meanwhile leaves its answer open for ever.
        let hear = (): void => undefined;
        const gone = new Promise<never>((_resolve, reject) => {
          hear = () => {
            reject(new Error('The window closed meanwhile.'));
          };
        });
        page.once('destroyed', hear);
        try {
          return await Promise.race([page.executeJavaScript(code) as Promise<Result>, gone]);
        } finally {
          page.off('destroyed', hear);
        }
      },
      { id, code },
    );
  /**
   * Does it once the page has answered: Electron keeps a window of which an answer is still awaited for ever, which would count as the
   * app's.
   */
  const inPageLast = (code: string): Promise<void> => inPage(`void setTimeout(() => { ${code} })`);
  const all = (selector: string): string => `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
  return {
    call: (name, ...payload) => inPage(`app.${name}(...${JSON.stringify(payload)})`),
    callLast: (name, ...payload) => inPageLast(`app.${name}(...${JSON.stringify(payload)})`),
    press: (key) =>
      inPageLast(
        `(document.activeElement ?? document.body).dispatchEvent(
          new KeyboardEvent('keydown', { key: ${JSON.stringify(key)}, bubbles: true, cancelable: true }))`,
      ),
    drawn: async (selector) => {
      await eventually(`${selector} in a window`, () => inPage(`${all(selector)}.length > 0`), DRAWS_WITHIN_MS);
    },
    button: async (selector, label) => {
      const found = `${all(selector)}.find(({ textContent }) => textContent.trim() === ${JSON.stringify(label)})`;
      await eventually(`a button “${label}”`, () => inPage(`${found} !== undefined`), DRAWS_WITHIN_MS);
      return { click: () => inPage(`${found}.click()`) };
    },
    clickEach: (selector) => inPage(`${all(selector)}.forEach((one) => one.click())`),
    close: () =>
      inMain(
        app,
        ({ BrowserWindow, webContents }, id) => {
          const page = webContents.fromId(id);
          if (page) BrowserWindow.fromWebContents(page)?.close();
        },
        id,
      ),
    isOpen: () => inMain(app, ({ webContents }, id) => webContents.fromId(id) !== undefined, id),
  };
}
