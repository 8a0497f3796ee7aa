/** A session bus with nothing on it and nothing it could start: a desktop without tray and without notifications. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BareBus {
  /** For DBUS_SESSION_BUS_ADDRESS. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

export async function startBareBus(): Promise<BareBus> {
  const folder = mkdtempSync(join(tmpdir(), 'unbrace-bus-'));
  const config = join(folder, 'bus.conf');
  writeFileSync(
    config,
    `<busconfig><type>session</type><listen>unix:path=${join(folder, 'bus')}</listen>
    <policy context="default"><allow send_destination="*"/><allow own="*"/><allow eavesdrop="true"/></policy></busconfig>`,
  );
  const daemon = spawn('dbus-daemon', ['--nofork', '--print-address', `--config-file=${config}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => daemon.once('exit', resolve));
  const address = await new Promise<string>((resolve) => {
    daemon.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
  });
  return {
    address,
    stop: async () => {
      daemon.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
