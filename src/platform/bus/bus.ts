/**
 * A bus of a Linux desktop, as one connection for all that the app asks and hears there. Nobody waits for it: an answer may be `unknown`,
 * and nothing is thrown.
 *
 * It is our own code and no package. All that the app asks of a desktop fits into these few files, while dbus-native takes 4.1 MB of heap
 * where a bare socket takes 3.2, in a process that lives all day. And a bus may be hostile (it never answers, sends 500 MB of nonsense or
 * calls of a length without end): how long we wait for it and how much of it we keep is bounded here.
 * Source: D-Bus specification (freedesktop.org).
 */
import type { Log, Stop } from '../../app/ports.ts';
import { SECOND } from '../../core/time/time.ts';
import { sessionBusSockets, systemBusSockets } from './busAddress.ts';
import { NOBODY_SERVES, openBusConnection, type BusConnection } from './busConnection.ts';
import { callBytes, emptyReplyBytes, type BusMessage, type CallHeader } from './busMessage.ts';
import { BusFormatError, type ValuesOf } from './busSignature.ts';

/** A connection's own name, as the bus gives it: nobody else can have it, and it is never given again. */
export type UniqueName = `:${string}`;

/** A method, with the signatures of what it takes and gives. */
export interface BusMethod extends CallHeader {
  readonly takes: string;
  readonly gives: string;
}

export type BusAnswer<Values> =
  /** `from`: the unique name of who answered. */
  | { readonly kind: 'values'; readonly values: Values; readonly from: string }
  /** An error, by its name, such as `org.freedesktop.DBus.Error.ServiceUnknown`. */
  | { readonly kind: 'refused'; readonly error: string }
  /** No bus, or none any more; no answer in time; an answer that is not of the signature. */
  | { readonly kind: 'unknown'; readonly why: 'noBus' | 'silent' | 'unreadable' };

/** Which signals, as a match rule says it. */
export interface SignalRule {
  /** Of other names the bus alone knows who has them (`busNames.ts` follows that), and anybody can send us a signal. */
  readonly sender?: UniqueName | typeof THE_BUS.destination;
  /** The object's. */
  readonly path?: string;
  readonly interface: string;
  readonly member: string;
  /** What the first value must be. */
  readonly arg0?: string;
  /** What the first value, a name, must be or begin with, up to a dot. */
  readonly arg0namespace?: string;
  /** Signals of another signature are none of these. */
  readonly gives: string;
}

/** Which calls of ours that one peer may make. */
export interface ServedCall {
  readonly sender: UniqueName;
  readonly interface: string;
  readonly member: string;
  readonly takes: string;
}

/** @param withinMs so long an answer is waited for; 5 s by default, because a service that the bus starts may need a moment */
export type BusFunction<Method extends BusMethod> = (
  args: ValuesOf<Method['takes']>,
  withinMs?: number,
) => Promise<BusAnswer<ValuesOf<Method['gives']>>>;

export interface Bus {
  /** The method as a function. Calling that calls the method, and never throws. */
  method<const Method extends BusMethod>(method: Method): BusFunction<Method>;
  /**
   * Hears each such signal until it is stopped, or until the bus is gone: then `lost` is called once, later than this call, and
   * whoever wants to hear more of it listens anew.
   */
  listen<const Rule extends SignalRule>(
    rule: Rule,
    hear: (values: ValuesOf<Rule['gives']>) => void,
    lost?: () => void,
  ): Stop;
  /** Hears each such call until it is stopped; it gives nothing. Calls of anybody else are let be. */
  serve<const Call extends ServedCall>(call: Call, hear: (values: ValuesOf<Call['takes']>) => void): Stop;
  /** Our own name; null until the bus has said something to us. */
  readonly ownName: () => UniqueName | null;
  readonly stop: Stop;
}

/** The bus as an object on itself. */
export const THE_BUS = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
} as const;

const PATIENCE_MS = 5 * SECOND;

type AnyAnswer = BusAnswer<readonly unknown[]>;

interface Listener {
  readonly rule: SignalRule;
  readonly hear: (values: readonly unknown[]) => void;
  readonly lost: () => void;
}

/** The bus of the person's session. */
export function openSessionBus(log: Log, findSockets: () => readonly string[] = sessionBusSockets): Bus {
  return openBus('the session bus', log, findSockets);
}

/** The bus of the whole machine, where logind is. */
export function openSystemBus(log: Log, findSockets: () => readonly string[] = systemBusSockets): Bus {
  return openBus('the system bus', log, findSockets);
}

/** Connects when it is first asked something, and again when it is asked something after the bus went. */
function openBus(name: string, log: Log, findSockets: () => readonly string[]): Bus {
  let connection: BusConnection | null = null;
  let lastSerial = 0;
  let lastTrouble = '';
  const waiting = new Map<number, (message: BusMessage | 'noBus') => void>();
  const listeners = new Set<Listener>();
  const served = new Set<{ readonly call: ServedCall; readonly hear: Listener['hear'] }>();
  let ownName: UniqueName | null = null;

  const report = (trouble: string): void => {
    if (trouble === lastTrouble) return;
    lastTrouble = trouble;
    if (trouble === NOBODY_SERVES) log.info(`${name}: ${trouble}`);
    else log.warn(`${name}: ${trouble}`);
  };
  const letGo = (): void => {
    connection = null;
    ownName = null;
    for (const answer of [...waiting.values()]) answer('noBus');
    const lost = [...listeners];
    listeners.clear();
    for (const listener of lost) listener.lost();
  };
  const lose = (why: string): void => {
    report(why);
    letGo();
  };
  const hear = (message: BusMessage): void => {
    if (message.kind === 'return' || message.kind === 'error') waiting.get(message.replyTo)?.(message);
    if (isUnique(message.destination)) ownName = message.destination;
    if (message.kind === 'call') take(message);
    if (message.kind !== 'signal') return;
    for (const listener of listeners) {
      // Later: an answer that came with it may say what it is about, and is heard of only now.
      if (isMeant(listener.rule, message))
        setImmediate(() => {
          if (listeners.has(listener)) tell(listener, message);
        });
    }
  };
  const take = (message: BusMessage): void => {
    for (const { call, hear: hearCall } of served) {
      const { sender, interface: of, member, takes } = call;
      if (message.sender !== sender || message.interface !== of || message.member !== member) continue;
      connection?.send(emptyReplyBytes(message, (lastSerial += 1)));
      const values = message.signature === takes ? readValues(message, takes) : null;
      if (values !== null) hearCall(values);
    }
  };
  const connected = (): BusConnection => {
    if (connection !== null) return connection;
    connection = openBusConnection(findSockets(), { message: hear, ended: lose });
    connection.send(callBytes({ ...THE_BUS, member: 'Hello' }, '', [], (lastSerial += 1)));
    return connection;
  };

  const ask = (
    { takes, gives, ...header }: BusMethod,
    args: readonly unknown[],
    withinMs = PATIENCE_MS,
  ): Promise<AnyAnswer> =>
    new Promise((resolve) => {
      const to = connected();
      const serial = (lastSerial += 1);
      const answer = (given: AnyAnswer): void => {
        clearTimeout(patience);
        waiting.delete(serial);
        resolve(given);
      };
      const patience = setTimeout(answer, withinMs, { kind: 'unknown', why: 'silent' });
      waiting.set(serial, (message) => {
        answer(message === 'noBus' ? { kind: 'unknown', why: 'noBus' } : readAnswer(message, gives));
      });
      to.send(callBytes(header, takes, args, serial));
    });

  const listen = (rule: SignalRule, heard: Listener['hear'], lost: Listener['lost'] = () => undefined): Stop => {
    const listener = { rule, hear: heard, lost };
    const change = (member: 'AddMatch' | 'RemoveMatch'): Promise<AnyAnswer> =>
      ask({ ...THE_BUS, member, takes: 's', gives: '' }, [matchRule(rule)]);
    listeners.add(listener);
    void change('AddMatch').then((answer) => {
      if (answer.kind === 'refused') report(`it does not tell of ${rule.member}: ${answer.error}`);
    });
    return () => {
      if (listeners.delete(listener)) void change('RemoveMatch');
    };
  };

  const bus = {
    method: (method: BusMethod) => (args: readonly unknown[], withinMs?: number) => ask(method, args, withinMs),
    listen,
    serve(call: ServedCall, hearCall: Listener['hear']) {
      const entry = { call, hear: hearCall };
      served.add(entry);
      return () => {
        served.delete(entry);
      };
    },
    ownName: () => ownName,
    stop() {
      listeners.clear();
      served.clear();
      connection?.end();
      letGo();
    },
  };
  // Each value was written, or read, by the very signature that its type follows from.
  return bus as unknown as Bus;
}

export function isUnique(name: string): name is UniqueName {
  return name.startsWith(':');
}

/** Whether a signal is one of those, as far as its header says. */
function isMeant({ sender, path, interface: of, member, gives }: SignalRule, message: BusMessage): boolean {
  const isFromThere =
    (sender === undefined || message.sender === sender) && (path === undefined || message.path === path);
  return isFromThere && message.interface === of && message.member === member && message.signature === gives;
}

/** Hands it on; a body that cannot be read is none. */
function tell({ rule, hear }: Listener, message: BusMessage): void {
  const values = readValues(message, rule.gives);
  if (values !== null && isAbout(rule, values[0])) hear(values);
}

function isAbout({ arg0, arg0namespace }: SignalRule, first: unknown): boolean {
  if (arg0 !== undefined && first !== arg0) return false;
  return arg0namespace === undefined || `${String(first)}.`.startsWith(`${arg0namespace}.`);
}

function readAnswer(message: BusMessage, gives: string): AnyAnswer {
  if (message.kind === 'error') return { kind: 'refused', error: message.errorName };
  const values = message.signature === gives ? readValues(message, gives) : null;
  return values === null ? { kind: 'unknown', why: 'unreadable' } : { kind: 'values', values, from: message.sender };
}

function readValues(message: BusMessage, signature: string): readonly unknown[] | null {
  try {
    return message.values(signature);
  } catch (error) {
    if (error instanceof BusFormatError) return null;
    throw error;
  }
}

/** Source: D-Bus specification, "Match Rules". None of our names holds an apostrophe. */
function matchRule({ sender, path, interface: of, member, arg0, arg0namespace }: SignalRule): string {
  const parts = { type: 'signal', sender, path, interface: of, member, arg0, arg0namespace };
  return Object.entries(parts)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}='${value}'`]))
    .join(',');
}
