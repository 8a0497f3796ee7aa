/** The page of the reminder card: shows its window once the words are there. */
import { app, showWindow } from '../app.ts';
import { ReminderWindow } from './reminderWindow.tsx';

const card = await app.getReminderCard();
const title = card?.answers.length === 0 ? 'reminderCard.noticeTitle' : 'reminderCard.title';
await showWindow(title, () => card && <ReminderWindow first={card} />);
