/** The page that shows every pose and routine, for people who draw. */
import { render } from 'preact';
import { Gallery } from './gallery.tsx';

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no place for the gallery');
render(<Gallery />, place);
