import { showWindow } from '../app.ts';
import { BreakWindow } from './breakWindow.tsx';

await showWindow('break.title', () => <BreakWindow />);
