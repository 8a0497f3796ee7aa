/** The main process for a soak: as it is, but for its clock and its door. */
import { join } from 'node:path';
import { mergeConfig, type Plugin } from 'vite';
import main from '../../vite.main.config.ts';

const soakClock = join(import.meta.dirname, 'soakClock.ts');

/** Every part of the app gets the soak's clock; the soak's clock itself gets the rest of the module that it replaces. */
function replaceClock(): Plugin {
  return {
    name: 'soak-clock',
    enforce: 'pre',
    resolveId: (id, importer) => (id.endsWith('/platform/clock.ts') && importer !== soakClock ? soakClock : null),
  };
}

export default mergeConfig(main, {
  plugins: [replaceClock()],
  build: { rolldownOptions: { input: { main: 'scripts/soak/soakMain.ts' } } },
});
