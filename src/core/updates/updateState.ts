/**
 * What the running app knows of other versions of itself.
 *
 *     idle ──→ checking ──→ available            a newer version that the person installs: we only tell of it
 *      ↑ ↑        │ │          ↑
 *      │ └────────┘ ├──→ downloading ──→ ready   a restart leads to it
 *      └── failed ←─┴────────┘             ↑
 *                                          └──── from anywhere: another version was installed while this one runs
 */
export type UpdateState =
  /** Nothing newer is known. */
  | { readonly type: 'idle'; readonly checkedWall: number | null }
  /** Asking whether there is something newer. */
  | { readonly type: 'checking' }
  /** There is; whatever installed this version has to install that one. */
  | { readonly type: 'available'; readonly version: string; readonly changes: string }
  | { readonly type: 'downloading'; readonly version: string; readonly changes: string; readonly percent: number }
  /** The next start is that version. @see UpdateSource */
  | { readonly type: 'ready'; readonly version: string; readonly changes: string; readonly from: UpdateSource }
  | { readonly type: 'failed'; readonly why: UpdateTrouble };

/** `us`: we fetched it, and it is put in place as we quit. `elsewhere`: it was installed by others, and is in place already. */
export type UpdateSource = 'us' | 'elsewhere';

/** Whether a restart has to wait: it would put in place what we fetched, which never happens in a break. What others installed is in place. */
export function restartWaits(state: UpdateState, onBreak: boolean): boolean {
  return onBreak && state.type === 'ready' && state.from === 'us';
}

/** Nobody answered; the answer was none; what was fetched is not what was announced, and is thrown away; the disk refused it. */
export type UpdateTrouble = 'unreachable' | 'unreadable' | 'notAsAnnounced' | 'notKept';

/** Versions of ours and of those who ask us are some characters long. */
export const LONGEST_VERSION = 64;

/** As `1.2.3` or `1.2.3-beta.1`. */
export function isVersion(text: string): boolean {
  return text.length <= LONGEST_VERSION && /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(text);
}
