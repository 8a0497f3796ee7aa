/**
 * Windows come from `app://unbrace/`, a protocol of our own: it serves the build folder and nothing else, under a content-security
 * policy without inline code and without network.
 */
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';
import type { Log } from '../app/ports.ts';

export const APP_ORIGIN = 'app://unbrace';

/** The pages that there are: the folders of renderer/ that become windows. */
export const appPages = ['break', 'preferences', 'history', 'welcome', 'reminder', 'dimmed'] as const;
export type AppPage = (typeof appPages)[number];

/** Where a page is, without what its window tells it in the query. */
export function pageAddress(page: AppPage): string {
  return `${APP_ORIGIN}/${page}/index.html`;
}

/** Whether that is one of our pages, whatever stands in its query or behind its hash. */
export function isOwnPage(address: string): boolean {
  const [withoutQuery] = address.split(/[?#]/);
  return appPages.some((page) => pageAddress(page) === withoutQuery);
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Only the app's own files, nothing inline, no network at all. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must run before the app is ready. `app:` then counts as a secure origin of its own, so no window needs file:// rights. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** Where the built windows lie, and how what ships with the app is read. */
export interface BuiltWindows {
  readonly folder: string;
  readonly read: (file: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** Serves the built windows from `folder` to a session at app://unbrace/, and nothing outside it. */
export function serveWindows(session: Session, { folder, read }: BuiltWindows, log: Log): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const file = normalize(join(folder, decodeURIComponent(url.pathname)));
    const contentType = CONTENT_TYPES[extname(file)];
    if (
      request.method !== 'GET' ||
      url.host !== 'unbrace' ||
      !file.startsWith(folder + sep) ||
      contentType === undefined
    ) {
      log.warn(`refused ${request.method} ${request.url}`);
      return new Response(null, { status: 403 });
    }
    try {
      return new Response(await read(file), {
        headers: {
          'content-type': contentType,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch (error) {
      log.error(`a window asked for a file that is not there: ${url.pathname}`, error);
      return new Response(null, { status: 404 });
    }
  });
}
