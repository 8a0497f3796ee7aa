import { render } from 'preact';
import { HistoryWindow } from './historyWindow.tsx';

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no place for the window');
render(<HistoryWindow />, place);
