/** Properties of objects on the bus, followed without asking again and again. */
import type { Stop } from '../../app/ports.ts';
import { DAY } from '../../core/time/time.ts';
import type { Bus, UniqueName } from './bus.ts';
import type { BusVariant, ValuesOf } from './busSignature.ts';

/** A property of an object, with the signature of its value. */
export interface BusProperty<Signature extends string> {
  readonly path: string;
  readonly interface: string;
  readonly property: string;
  readonly gives: Signature;
}

/** The one value of a signature. */
export type ValueOf<Signature extends string> = ValuesOf<Signature> extends readonly [infer Value] ? Value : unknown;

/** Null where its owner refuses to tell, or tells something else than a value of that signature. */
export type HearProperty<Signature extends string> = (value: ValueOf<Signature> | null) => void;

const PROPERTIES = 'org.freedesktop.DBus.Properties';

/**
 * Hears the property as it is now and whenever it changes. Nothing is heard as long as its owner is silent: who hung a while is heard
 * when it goes on.
 */
export function followProperty<const Signature extends string>(
  bus: Bus,
  owner: UniqueName,
  { path, interface: of, property, gives }: BusProperty<Signature>,
  hear: HearProperty<Signature>,
): Stop {
  let over = false;
  /** Whether it is being asked for, and has changed again since. */
  let asking: 'no' | 'once' | 'again' = 'no';
  const get = bus.method({ destination: owner, path, interface: PROPERTIES, member: 'Get', takes: 'ss', gives: 'v' });

  const tell = (variant: BusVariant | null): void => {
    // The value was read by the signature that its type follows from.
    if (!over) hear(variant?.signature === gives ? (variant.value as ValueOf<Signature>) : null);
  };
  const ask = async (): Promise<void> => {
    if (asking !== 'no') {
      asking = 'again';
      return;
    }
    asking = 'once';
    const answer = await get([of, property], DAY);
    const isOld = (asking as 'once' | 'again') === 'again';
    asking = 'no';
    if (over) return;
    if (isOld) void ask();
    else tell(answer.kind === 'values' ? answer.values[0] : null);
  };

  const changes = { sender: owner, path, interface: PROPERTIES, member: 'PropertiesChanged' } as const;
  const stopListening = bus.listen({ ...changes, arg0: of, gives: 'sa{sv}as' }, ([, changed, invalidated]) => {
    const value = changed.get(property);
    if (value !== undefined) tell(value);
    else if (invalidated.includes(property)) void ask();
  });
  void ask();
  return () => {
    over = true;
    stopListening();
  };
}
