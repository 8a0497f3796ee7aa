import { showWindow } from '../app.ts';
import { PreferencesWindow } from './preferencesWindow.tsx';

await showWindow('preferences.windowTitle', () => <PreferencesWindow />);
