/** The page of the insight window: shows its window once the words are there. */
import { showWindow } from '../app.ts';
import { HistoryWindow } from './historyWindow.tsx';

await showWindow('history.windowTitle', () => <HistoryWindow />);
