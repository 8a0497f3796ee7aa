import { render } from 'preact';
import { app, t } from '../app.ts';
import { ReminderCardView } from './reminderCard.tsx';

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no place for the window');
document.title = t('reminderCard.title');
const card = await app.getReminderCard();
if (card !== null) render(<ReminderCardView card={card} />, place);
