/**
 * Whether something is played. Players on the bus say that they play, and not whether there is a picture to it; so whether somebody watches
 * cannot be told from here alone.
 */
import type { StartSense } from '../../app/senses/startSense.ts';
import { NOTHING } from '../../core/senses/sense.ts';
import type { Bus } from '../bus/bus.ts';
import { followPlayers } from './mprisPlayers.ts';
import { startAnswers } from './senseAnswers.ts';

/** Where there is no player, nothing plays: one that does not come to the bus is none that could be known. */
export function senseMedia(bus: Bus): StartSense {
  return (say) => {
    const answers = startAnswers(say);
    answers.await(NOTHING);
    const stopFollowing = followPlayers(bus, (players) => {
      const playing = players.find(({ plays }) => plays);
      answers.answer(playing === undefined ? NOTHING : { answer: 'yes', why: 'mediaPlays', by: playing.name });
    });
    return () => {
      stopFollowing();
      answers.stop();
    };
  };
}
