import { render } from 'preact';
import { WelcomeWindow } from './welcomeWindow.tsx';

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no place for the window');
render(<WelcomeWindow />, place);
