/** What goes through the soak's door into the main process: one JSON line each way. */

/** The environment variable that says at which Unix socket the door is. */
export const soakDoor = 'UNBRACE_SOAK_DOOR';

export interface DoorQuestion {
  readonly id: number;
  /** A function of Electron and the argument. */
  readonly source: string;
  readonly argument: unknown;
}

export interface DoorAnswer {
  readonly id: number;
  readonly answer?: unknown;
  readonly error?: string;
}
