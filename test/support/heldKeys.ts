/** The keys that are held down on an X display, as its server knows them. Source: X Window System Protocol, "Connection Setup" and QueryKeymap. */
import { connect } from 'node:net';

const LITTLE_ENDIAN = 0x6c;
const PROTOCOL_VERSION = 11;
const QUERY_KEYMAP = 44;
const ACCEPTED = 1;
const SETUP_HEAD_BYTES = 8;
const REPLY_HEAD_BYTES = 8;
const KEYMAP_BYTES = 32;

/** @param display as `:7`, on this machine @returns their key codes; null where its server does not answer */
export async function heldKeys(display: string): Promise<readonly number[] | null> {
  const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`);
  let received: Buffer = Buffer.alloc(0);
  try {
    socket.write(Buffer.from([LITTLE_ENDIAN, 0, PROTOCOL_VERSION, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    socket.write(Buffer.from([QUERY_KEYMAP, 0, 1, 0]));
    for await (const piece of socket as AsyncIterable<Buffer>) {
      received = Buffer.concat([received, piece]);
      const answer = keymapIn(received);
      if (answer !== null) return codesIn(answer);
    }
  } finally {
    socket.destroy();
  }
  return null;
}

/** What follows the setup; null until all of it is there. */
function keymapIn(received: Buffer): Buffer | null {
  if (received.length < SETUP_HEAD_BYTES) return null;
  if (received[0] !== ACCEPTED) throw new Error('the display refuses a client');
  const from = SETUP_HEAD_BYTES + 4 * received.readUInt16LE(6) + REPLY_HEAD_BYTES;
  return received.length < from + KEYMAP_BYTES ? null : received.subarray(from, from + KEYMAP_BYTES);
}

/** A bit a key. */
function codesIn(keymap: Buffer): readonly number[] {
  const codes = Array.from({ length: 8 * KEYMAP_BYTES }, (_, code) => code);
  return codes.filter((code) => ((keymap[code >> 3] ?? 0) & (1 << (code & 7))) !== 0);
}
