import { render } from 'preact';
import { app, t } from '../app.ts';
import { ReminderCardView } from './reminderCard.tsx';

const place = document.getElementById('window');
if (place === null) throw new Error('index.html has no place for the window');
const card = await app.getReminderCard();
document.title = card?.answers.length === 0 ? t('reminderCard.noticeTitle') : t('reminderCard.title');
if (card !== null) render(<ReminderCardView card={card} />, place);
