/** Settings of Xfce's programs, as its own settings server tells them. Source: docs.xfce.org, "xfconf", and its D-Bus interface. */
import type { Stop } from '../../app/ports.ts';
import { DAY } from '../../core/time/time.ts';
import type { Bus, UniqueName } from '../bus/bus.ts';
import { followName } from '../bus/busNames.ts';
import type { ValueOf } from '../bus/busProperties.ts';
import type { BusVariant } from '../bus/busSignature.ts';

const NAME = 'org.xfce.Xfconf';
const OBJECT = { path: '/org/xfce/Xfconf', interface: NAME } as const;
const NOT_FOUND = 'org.xfce.Xfconf.Error.PropertyNotFound';

export interface XfconfSetting<Signature extends string> {
  readonly channel: string;
  readonly property: string;
  readonly gives: Signature;
}

/** Hears the setting now and whenever it changes; null where nobody tells, or not a value of that signature. */
export function followXfconf<const Signature extends string>(
  bus: Bus,
  setting: XfconfSetting<Signature>,
  hear: (value: ValueOf<Signature> | 'unset' | null) => void,
): Stop {
  return followName(bus, NAME, {
    owned: (owner) => followAt(bus, owner, setting, hear),
    unowned: () => hear(null),
  });
}

function followAt<const Signature extends string>(
  bus: Bus,
  owner: UniqueName,
  { channel, property, gives }: XfconfSetting<Signature>,
  hear: (value: ValueOf<Signature> | 'unset' | null) => void,
): Stop {
  let over = false;
  const tell = ({ signature, value }: BusVariant): void => {
    // The value was read by the signature that its type follows from.
    if (!over) hear(signature === gives ? (value as ValueOf<Signature>) : null);
  };
  const signals = { ...OBJECT, sender: owner, arg0: channel } as const;
  const stops = [
    bus.listen({ ...signals, member: 'PropertyChanged', gives: 'ssv' }, ([, changed, value]) => {
      if (changed === property) tell(value);
    }),
    bus.listen({ ...signals, member: 'PropertyRemoved', gives: 'ss' }, ([, removed]) => {
      if (removed === property) hear('unset');
    }),
  ];
  void bus
    .method({ ...OBJECT, destination: owner, member: 'GetProperty', takes: 'ss', gives: 'v' })([channel, property], DAY)
    .then((answer) => {
      if (answer.kind === 'values') tell(answer.values[0]);
      else if (!over) hear(answer.kind === 'refused' && answer.error === NOT_FOUND ? 'unset' : null);
    });
  return () => {
    over = true;
    for (const stop of stops) stop();
  };
}
