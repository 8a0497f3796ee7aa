/**
 * Notifications of a Linux desktop, by its own notification server. Not by Electron's Notification, which waits in the main process until
 * the server has answered: one that hangs would hold the app for 25 s a question.
 * Source: Desktop Notifications Specification 1.2 (freedesktop.org).
 */
import type { Log, NoteNews, NoteUp, Stop, SystemNote, SystemNotes } from '../../app/ports.ts';
import type { NotificationTrouble } from '../../contract.ts';
import { DAY } from '../../core/time/time.ts';
import { onOwnerChange } from './busNames.ts';
import { DEFAULT_ACTION, noteArguments, NOTIFY_SIGNATURE, type NoteLooks } from './noteArguments.ts';
import type { BusAnswer, Bus } from './bus.ts';

const NAME = 'org.freedesktop.Notifications';
const OBJECT = { path: '/org/freedesktop/Notifications', interface: NAME } as const;
const GET_CAPABILITIES = { ...OBJECT, destination: NAME, member: 'GetCapabilities', takes: '', gives: 'as' } as const;
const NOTIFY = { ...OBJECT, member: 'Notify', takes: NOTIFY_SIGNATURE, gives: 'u' } as const;
const CLOSE_NOTIFICATION = { ...OBJECT, member: 'CloseNotification', takes: 'u', gives: '' } as const;
/** A server that hung may show a note when it goes on, however late: its number has to be known then, to close it. */
const NOTIFY_WITHIN_MS = DAY;
const CLOSED_BECAUSE: Readonly<Record<number, string>> = { 1: 'it expired', 2: 'it was dismissed', 3: 'it was closed' };

/** A server as long as it lives. Numbers of notes begin anew with the next one, and may then be another program's. */
interface Server {
  readonly owner: `:${string}`;
  readonly capabilities: ReadonlySet<string>;
  readonly stopListening: Stop;
}

interface Note extends NoteUp {
  readonly wanted: SystemNote;
  readonly news: NoteNews;
  /** Nobody wants it any more. */
  over: boolean;
  /** Its number, and whose number that is; null before it is shown, and once we let go of it. */
  place: { readonly server: Server; readonly id: number } | null;
  /** Its server says that it is no longer on the screen. It may still be kept somewhere, and answered there. */
  offScreen: boolean;
}

export function desktopNotes(bus: Bus, looks: NoteLooks, log: Log): SystemNotes {
  let server: Server | null = null;
  let stopWatching: Stop | null = null;
  /** What can be answered or taken away. */
  const up = new Set<Note>();
  const shown = new WeakMap<NoteUp, Note>();
  /** Notes go out one by one: a server that hangs gets one to show when it goes on, and not all that were wanted meanwhile. */
  let turn = Promise.resolve();
  let closing: Promise<unknown> = turn;
  let lastTrouble: NotificationTrouble | null = null;

  const noteOf = (id: number): Note | undefined => [...up].find((note) => note.place?.id === id);

  const forgetServer = (): void => {
    server?.stopListening();
    server = null;
    const lost = [...up];
    up.clear();
    for (const note of lost) {
      note.place = null;
      note.news.gone();
    }
  };
  const watchServer = (): void => {
    stopWatching ??= onOwnerChange(
      bus,
      NAME,
      (owner) => {
        if (owner !== server?.owner) forgetServer();
      },
      () => {
        stopWatching = null;
        forgetServer();
      },
    );
  };
  /** Some servers tell everybody on the bus of every note, so what counts comes from the server itself, about a note of ours. */
  const listenTo = (owner: Server['owner']): Stop => {
    const signals = { sender: owner, interface: NAME } as const;
    const stops = [
      bus.listen({ ...signals, member: 'ActionInvoked', gives: 'us' }, ([id, key]) => {
        const note = noteOf(id);
        const [first] = note?.wanted.actions ?? [];
        const chosen = key === DEFAULT_ACTION ? first : note?.wanted.actions.find(({ action }) => action === key);
        if (chosen !== undefined) note?.news.answered(chosen.action);
      }),
      bus.listen({ ...signals, member: 'NotificationClosed', gives: 'uu' }, ([id, reason]) => {
        const note = noteOf(id);
        if (note === undefined) return;
        note.offScreen = true;
        log.info(`a notification has gone: ${CLOSED_BECAUSE[reason] ?? 'for no reason that was given'}`);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
  /** Asks a server what it can once in its life. One that the bus can start is started. */
  const findServer = async (): Promise<Server | BusAnswer<never>> => {
    watchServer();
    if (server !== null) return server;
    const answer = await bus.method(GET_CAPABILITIES)([]);
    if (answer.kind !== 'values') return answer;
    const owner = answer.from as Server['owner'];
    server = { owner, capabilities: new Set(answer.values[0]), stopListening: listenTo(owner) };
    return server;
  };
  const close = (note: Note | null): void => {
    if (note === null) return;
    const { place, offScreen } = note;
    note.place = null;
    up.delete(note);
    if (place === null || place.server !== server || offScreen) return;
    const closed = bus.method({ ...CLOSE_NOTIFICATION, destination: server.owner })([place.id]);
    closing = Promise.all([closing, closed]);
  };
  const fail = (note: Note, answer: BusAnswer<unknown>): void => {
    const why = troubleOf(answer);
    if (why !== lastTrouble) log.warn(`a notification was not shown: ${why}`, answer);
    lastTrouble = why;
    note.news.failed(why);
  };

  /** Shows it, in the place of that other one where it is still up. */
  const bring = async (note: Note, before: Note | null): Promise<void> => {
    const isWanted = (): boolean => !note.over;
    const found = isWanted() ? await findServer() : null;
    if (found === null || 'kind' in found || !isWanted()) {
      close(before);
      if (found !== null && 'kind' in found) fail(note, found);
      return;
    }
    const notify = bus.method({ ...NOTIFY, destination: found.owner });
    const replaced = before?.place?.server === found && !before.offScreen ? before.place.id : 0;
    const answer = await notify(noteArguments(note.wanted, replaced, found.capabilities, looks), NOTIFY_WITHIN_MS);
    if (answer.kind !== 'values') {
      close(before);
      fail(note, answer);
      return;
    }
    const [id] = answer.values;
    if (before?.place?.id === id) before.place = null; // it has become this one
    close(before);
    note.place = { server: found, id };
    lastTrouble = null;
    if (isWanted()) arrive(note, found);
    else close(note);
  };
  const arrive = (note: Note, at: Server): void => {
    // What nobody can answer is the server's alone from here on.
    if (note.wanted.actions.length > 0) up.add(note);
    note.news.shown();
    if (server !== at) note.news.gone();
  };

  return {
    show(wanted, news, inPlaceOf) {
      const before = inPlaceOf === null ? null : (shown.get(inPlaceOf) ?? null);
      const note: Note = {
        wanted,
        news,
        over: false,
        place: null,
        offScreen: false,
        takeAway() {
          note.over = true;
          close(note);
        },
      };
      shown.set(note, note);
      if (before !== null) before.over = true;
      turn = turn.then(() => bring(note, before));
      return note;
    },
    async settled() {
      await turn;
      await closing;
    },
  };
}

function troubleOf(answer: BusAnswer<unknown>): NotificationTrouble {
  if (answer.kind !== 'refused') return answer.kind === 'unknown' && answer.why === 'silent' ? 'silent' : 'noServer';
  if (/\.(ServiceUnknown|NameHasNoOwner|Spawn\.\w+)$/.test(answer.error)) return 'noServer';
  return /\.(NoReply|Timeout|TimedOut)$/.test(answer.error) ? 'silent' : 'refused';
}
