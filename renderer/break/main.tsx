/** The page of a break: shows its window once the words are there. */
import { showWindow } from '../app.ts';
import { BreakWindow } from './breakWindow.tsx';

await showWindow('break.title', () => <BreakWindow />);
