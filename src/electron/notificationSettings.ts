/** Opens that target and nothing else: no window can name another one. */
import { spawn } from 'node:child_process';
import { shell } from 'electron';
import type { NotificationSettingsTarget } from '../app/preferences/notificationSettingsTarget.ts';
import type { Log, NotificationSettings } from '../app/ports.ts';

export function systemNotificationSettings(target: NotificationSettingsTarget | null, log: Log): NotificationSettings {
  const failed = (error: unknown): void => {
    log.warn('the system’s notification settings could not be opened', error);
  };
  return {
    offered: target !== null,
    open() {
      if (target === null) return;
      if (target.type === 'address') {
        shell.openExternal(target.address).catch(failed);
        return;
      }
      // It outlives us, as every program does that a person has opened.
      const program = spawn(target.program, target.arguments, { detached: true, stdio: 'ignore' });
      program.on('error', failed);
      program.unref();
    },
  };
}
