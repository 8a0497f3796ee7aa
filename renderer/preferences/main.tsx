import { render } from 'preact';
import { PreferencesWindow } from './preferencesWindow.tsx';

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no place for the window');
render(<PreferencesWindow />, place);
