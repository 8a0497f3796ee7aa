/** A place where releases are published, on loopback, which answers as the test says. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type FeedAnswer = (request: IncomingMessage, response: ServerResponse) => void;

export interface UpdateFeed {
  readonly address: string;
  /** From now on these paths are answered so, and all others with 404. */
  readonly serve: (answers: Readonly<Record<string, FeedAnswer>>) => void;
  /** All that was asked for since `serve`, with its headers. */
  readonly asked: () => readonly { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  readonly stop: () => Promise<void>;
}

export async function startUpdateFeed(): Promise<UpdateFeed> {
  let answers: Readonly<Record<string, FeedAnswer>> = {};
  let asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://feed').pathname.slice(1);
    asked.push({ path, headers: request.headers });
    const answer = answers[path];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    serve(given) {
      answers = given;
      asked = [];
    },
    asked: () => asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const withText =
  (text: string): FeedAnswer =>
  (_request, response) =>
    response.end(text);

export const withRedirect =
  (address: string): FeedAnswer =>
  (_request, response) =>
    response.writeHead(302, { location: address }).end();

/** Says how long it is, sends half of it, and hangs up. */
export const cutOff =
  (text: string): FeedAnswer =>
  (_request, response) => {
    response.writeHead(200, { 'content-length': String(text.length) });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  };

/** Sends the half of it, and the rest once it is told to. */
export function inTwoParts(text: string): { readonly answer: FeedAnswer; readonly goOn: () => void } {
  let goOn: () => void = () => undefined;
  return {
    answer: (_request, response) => {
      response.writeHead(200, { 'content-length': String(text.length) });
      response.write(text.slice(0, text.length / 2));
      goOn = () => response.end(text.slice(text.length / 2));
    },
    goOn: () => goOn(),
  };
}

/** `latest-linux.yml` as electron-builder writes it. @param content of the file; its sum is announced unless another one is given */
export function releaseOf(
  version: string,
  content: string,
  { url = 'Unbrace-x64.AppImage', of = content }: { readonly url?: string; readonly of?: string } = {},
): string {
  const sha512 = createHash('sha512').update(of).digest('base64');
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${url}`,
    `    sha512: ${sha512}`,
    `    size: ${content.length}`,
    `path: ${url}`,
    `sha512: ${sha512}`,
    "releaseDate: '2026-11-29T00:00:00.000Z'",
    'releaseNotes: A calmer pacer.',
    '',
  ].join('\n');
}
