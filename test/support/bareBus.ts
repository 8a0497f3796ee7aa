/** A bus with nothing on it and nothing it could start but what the test names: a desktop without tray and without notifications. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BareBus {
  /** For DBUS_SESSION_BUS_ADDRESS. */
  readonly address: string;
  /** Of the bus's own process. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

interface BareBusWishes {
  readonly type: 'session' | 'system';
  /** What the bus starts when somebody calls that name: the name → the program. */
  readonly services: Readonly<Record<string, string>>;
  /** Of the bus and of what it starts. */
  readonly environment: NodeJS.ProcessEnv;
}

export async function startBareBus({
  type = 'session',
  services = {},
  environment = process.env,
}: Partial<BareBusWishes> = {}): Promise<BareBus> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-bus-'));
  const config = join(folder, 'bus.conf');
  const servicesFolder = join(folder, 'services');
  mkdirSync(servicesFolder);
  for (const [name, program] of Object.entries(services))
    writeFileSync(join(servicesFolder, `${name}.service`), `[D-BUS Service]\nName=${name}\nExec=${program}\n`);
  writeFileSync(
    config,
    `<busconfig><type>${type}</type><listen>unix:path=${join(folder, 'bus')}</listen><auth>EXTERNAL</auth>
    ${type === 'session' ? `<servicedir>${servicesFolder}</servicedir>` : ''}
    <policy context="default"><allow user="*"/><allow send_destination="*"/><allow own="*"/><allow eavesdrop="true"/></policy></busconfig>`,
  );
  const daemon = spawn('dbus-daemon', ['--nofork', '--print-address', `--config-file=${config}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: environment,
  });
  const ended = new Promise((resolve) => daemon.once('exit', resolve));
  const address = await new Promise<string>((resolve) => {
    daemon.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
  });
  return {
    address,
    pid: daemon.pid ?? 0,
    stop: async () => {
      daemon.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
