/** The page of the history window: shows its window once the words are there. */
import { showWindow } from '../app.ts';
import { HistoryWindow } from './historyWindow.tsx';

await showWindow('history.windowTitle', () => <HistoryWindow />);
