/** Who has a name on the bus, as services are known by. */
import type { Stop } from '../../app/ports.ts';
import { THE_BUS, type SessionBus } from './sessionBus.ts';

/** Whether somebody owns that name now; `unknown` where there is no bus, or it does not answer. */
export async function isServed(bus: SessionBus, name: string): Promise<'yes' | 'no' | 'unknown'> {
  const answer = await bus.method({ ...THE_BUS, member: 'NameHasOwner', takes: 's', gives: 'b' })([name]);
  if (answer.kind !== 'values') return 'unknown';
  return answer.values[0] ? 'yes' : 'no';
}

/**
 * Hears whenever that name gets another owner, or loses its owner.
 * @param hear is told the new owner's unique name, or '' for nobody
 * @param lost the bus is gone, and every owner with it
 */
export function onOwnerChange(bus: SessionBus, name: string, hear: (owner: string) => void, lost?: () => void): Stop {
  const rule = { sender: THE_BUS.destination, interface: THE_BUS.interface, arg0: name } as const;
  return bus.listen(
    { ...rule, member: 'NameOwnerChanged', gives: 'sss' },
    ([, , owner]) => {
      hear(owner);
    },
    lost,
  );
}
