/** Who has a name on the bus, as services are known by. */
import type { Stop } from '../../app/ports.ts';
import { SECOND } from '../../core/time/time.ts';
import { isUnique, THE_BUS, type Bus, type UniqueName } from './bus.ts';

/** What is done with whoever has a name, until another one has it, or nobody. */
export interface NameFollower {
  /** Its Stop is called when that owner has gone. */
  readonly owned: (owner: UniqueName, name: string) => Stop;
  /** Nobody has it, or there is no bus. */
  readonly unowned?: () => void;
  /** Whoever had it has given it up: in place of `unowned`, or before another one is begun with. */
  readonly left?: () => void;
}

const NAME_OWNER_CHANGED = {
  sender: THE_BUS.destination,
  path: THE_BUS.path,
  interface: THE_BUS.interface,
  member: 'NameOwnerChanged',
  gives: 'sss',
} as const;
/** A bus that has gone hardly ever comes back while its session lives, so it is looked for seldom. */
const LOOK_AGAIN_MS = 30 * SECOND;
/** Services of one kind at a time; who fills the bus with more is not followed further. */
const MOST_OWNERS = 32;

/** Whether somebody owns that name now; `unknown` where there is no bus, or it does not answer within so many ms. */
export async function isServed(bus: Bus, name: string, withinMs?: number): Promise<'yes' | 'no' | 'unknown'> {
  const answer = await bus.method({ ...THE_BUS, member: 'NameHasOwner', takes: 's', gives: 'b' })([name], withinMs);
  if (answer.kind !== 'values') return 'unknown';
  return answer.values[0] ? 'yes' : 'no';
}

/**
 * Hears whenever that name gets another owner, or loses its owner.
 * @param hear is told the new owner's unique name, or '' for nobody
 * @param lost the bus is gone, and every owner with it
 */
export function onOwnerChange(bus: Bus, name: string, hear: (owner: string) => void, lost?: () => void): Stop {
  return bus.listen(
    { ...NAME_OWNER_CHANGED, arg0: name },
    ([, , owner]) => {
      hear(owner);
    },
    lost,
  );
}

/** Follows whoever has that name, through each that comes and goes, and through a bus that goes and comes. Starts no service. */
export function followName(bus: Bus, name: string, follower: NameFollower): Stop {
  const owners = followOwners(follower);
  const stop = keepListening(
    (lost) => {
      const stopHearing = onOwnerChange(bus, name, (owner) => owners.set(name, owner), lost);
      void ownerOf(bus, name).then((owner) => owners.set(name, owner));
      return stopHearing;
    },
    () => owners.lose(name),
  );
  return () => {
    stop();
    owners.stop();
  };
}

/** As `followName`, for all names that begin with that one, up to a dot. */
export function followNamesUnder(bus: Bus, namespace: string, { owned }: Pick<NameFollower, 'owned'>): Stop {
  const owners = followOwners({ owned });
  const isUnder = (name: string): boolean => name.startsWith(`${namespace}.`);
  const findThose = async (): Promise<void> => {
    const answer = await bus.method({ ...THE_BUS, member: 'ListNames', takes: '', gives: 'as' })([]);
    if (answer.kind !== 'values') return;
    for (const name of answer.values[0].filter(isUnder)) owners.set(name, await ownerOf(bus, name));
  };
  const stop = keepListening((lost) => {
    const rule = { ...NAME_OWNER_CHANGED, arg0namespace: namespace };
    const stopHearing = bus.listen(
      rule,
      ([name, , owner]) => {
        if (isUnder(name)) owners.set(name, owner);
      },
      lost,
    );
    void findThose();
    return stopHearing;
  }, owners.forget);
  return () => {
    stop();
    owners.stop();
  };
}

/** The name's owner now; '' for nobody, or where the bus says nothing. */
async function ownerOf(bus: Bus, name: string): Promise<string> {
  const answer = await bus.method({ ...THE_BUS, member: 'GetNameOwner', takes: 's', gives: 's' })([name]);
  return answer.kind === 'values' ? answer.values[0] : '';
}

/** Keeps account of who has which name: each owner is begun with once, and ended with before the next one. */
function followOwners({ owned, unowned = () => undefined, left }: NameFollower): {
  readonly set: (name: string, owner: string) => void;
  /** The bus has gone, and with it what was known of this name. */
  readonly lose: (name: string) => void;
  readonly forget: () => void;
  readonly stop: Stop;
} {
  const owners = new Map<string, { readonly owner: string; readonly end: Stop }>();
  let over = false;
  const set = (name: string, owner: string): void => {
    const before = owners.get(name);
    if (over || before?.owner === owner) return;
    before?.end();
    owners.delete(name);
    const isOwned = isUnique(owner);
    if (before !== undefined && left !== undefined) left();
    else if (!isOwned) unowned();
    if (isOwned && owners.size < MOST_OWNERS) owners.set(name, { owner, end: owned(owner, name) });
  };
  const lose = (name: string): void => {
    owners.get(name)?.end();
    owners.delete(name);
    if (!over) unowned();
  };
  const forget = (): void => {
    for (const { end } of owners.values()) end();
    owners.clear();
  };
  return {
    set,
    lose,
    forget,
    stop: () => {
      over = true;
      forget();
    },
  };
}

/** Listens, and anew a while after the bus was lost, until it is stopped. */
function keepListening(listen: (lost: () => void) => Stop, lost: () => void): Stop {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let stopHearing: Stop;
  const begin = (): void => {
    stopHearing = listen(() => {
      lost();
      waiting = setTimeout(begin, LOOK_AGAIN_MS);
    });
  };
  begin();
  return () => {
    clearTimeout(waiting);
    stopHearing();
  };
}
