/** Changes of a property as fast as they can be sent, by a bare X11 client. Source: X Window System Protocol, appendix B. */
import { connect } from 'node:net';
import { x11Place } from '../../src/platform/senses/x11Place.ts';
import { openX11Connection } from '../../src/platform/senses/x11Connection.ts';

const CHANGE_PROPERTY = 18;
const TYPE_WINDOW = 33;

/** Writes that property of the root window that often, at last with no window. Resolves once the server has taken all of it. */
export async function changeProperties(environment: NodeJS.ProcessEnv, name: string, times: number): Promise<void> {
  const place = x11Place(environment);
  if (place === null) throw new Error('there is no display');
  const { atom, root } = await new Promise<{ atom: number; root: number }>((resolve, reject) => {
    const end = openX11Connection(place, {
      ready(connection, ofRoot) {
        void connection.atom(name).then((number) => {
          end();
          resolve({ atom: number, root: ofRoot });
        });
      },
      changed: () => undefined,
      destroyed: () => undefined,
      ended: (why) => {
        reject(new Error(why));
      },
    });
  });
  const { name: method, data } = place.authority;
  const head = Buffer.from([0x6c, 0, 11, 0, 0, 0, method.length, 0, data.length, 0, 0, 0]);
  const requests = Array.from({ length: times }, (_, index) => {
    const bytes = Buffer.alloc(28);
    bytes.writeUInt8(CHANGE_PROPERTY, 0);
    bytes.writeUInt16LE(7, 2);
    for (const [at, word] of [root, atom, TYPE_WINDOW, 32, 1, index === times - 1 ? 0 : root].entries())
      bytes.writeUInt32LE(word, 4 + 4 * at);
    return bytes;
  });
  const socket = connect(place.socket);
  socket.write(Buffer.concat([head, Buffer.from(method.padEnd(20, '\0'), 'latin1'), data]));
  await new Promise((resolve) => socket.once('data', resolve));
  await new Promise((resolve) => socket.write(Buffer.concat(requests), resolve));
  socket.end();
}
