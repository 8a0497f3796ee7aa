/** The page of the preferences: shows its window once the words are there. */
import { showWindow } from '../app.ts';
import { PreferencesWindow } from './preferencesWindow.tsx';

await showWindow('preferences.windowTitle', () => <PreferencesWindow />);
