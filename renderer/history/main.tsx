import { showWindow } from '../app.ts';
import { HistoryWindow } from './historyWindow.tsx';

await showWindow('history.windowTitle', () => <HistoryWindow />);
