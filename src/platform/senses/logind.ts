/** logind, which keeps account of sessions, on the machine's bus. Source: org.freedesktop.login1(5). */
import type { Bus, UniqueName } from '../bus/bus.ts';

export const LOGIND = 'org.freedesktop.login1';
export const MANAGER = { path: '/org/freedesktop/login1', interface: 'org.freedesktop.login1.Manager' } as const;
/** By logind's word the session of whoever asks, or the one that their person sees. */
const OWN = 'auto';

/** The object of the person's session; null where there is none. */
export async function sessionPath(bus: Bus, owner: UniqueName, environment: NodeJS.ProcessEnv): Promise<string | null> {
  const getSession = bus.method({ ...MANAGER, destination: owner, member: 'GetSession', takes: 's', gives: 'o' });
  for (const id of [environment['XDG_SESSION_ID'] ?? OWN, OWN]) {
    const answer = await getSession([id]);
    if (answer.kind === 'values') return answer.values[0];
  }
  return null;
}
