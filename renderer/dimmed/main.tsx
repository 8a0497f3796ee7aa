/** The page of a dimmed display: a calm colour, and how to have the display back. Its window hears the click itself (electron/dimmedDisplays.ts). */
import { showWindow, t } from '../app.ts';

await showWindow('dimmed.title', () => (
  <main class="dimmed">
    <p>{t('dimmed.hint')}</p>
  </main>
));
