import { render } from 'preact';
import { t } from '../app.ts';
import { BreakWindow } from './breakWindow.tsx';

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no place for the window');
document.title = t('break.title');
render(<BreakWindow />, place);
