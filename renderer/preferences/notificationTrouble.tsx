/** Why the card came in place of the system's notification, and the way to the settings that decide it. */
import type { JSX } from 'preact';
import { app, t } from '../app.ts';
import { usePage } from '../shared/preferences/page.ts';
import { useSystemState } from '../shared/preferences/systemState.ts';

export function NotificationTrouble(): JSX.Element | null {
  const [{ notificationTrouble, hasNotificationSettings }] = useSystemState();
  const { reminderStyle } = usePage().preferences;
  if (notificationTrouble === null || reminderStyle === 'card') return null;
  return (
    <div class="card warning">
      <p class="small">{t(`system.notifications.${notificationTrouble}`)}</p>
      {hasNotificationSettings && (
        <button type="button" onClick={() => void app.openNotificationSettings()}>
          {t('system.notifications.settings')}
        </button>
      )}
    </div>
  );
}
