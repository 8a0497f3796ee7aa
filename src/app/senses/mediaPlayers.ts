/** Lets the players go on that were paused for a break, as far as the person has left them alone since; calling it again does nothing. */
export type Resume = () => void;

export interface MediaPlayers {
  /**
   * Pauses all that play now. Done within a second; a player that does not answer is not waited for. Never rejects.
   */
  readonly pausePlaying: () => Promise<Resume>;
}
