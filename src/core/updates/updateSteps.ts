/** How what is known of other versions changes. The diagram is in updateState.ts. */
import type { UpdateState, UpdateTrouble } from './updateState.ts';

export type UpdateNews =
  | { readonly type: 'checkBegan' }
  /** There is no newer version. */
  | { readonly type: 'nothing'; readonly wall: number }
  /** There is one. @param way `tells`: it is not for us to put it in place */
  | { readonly type: 'newer'; readonly version: string; readonly changes: string; readonly way: UpdateWay }
  | { readonly type: 'progress'; readonly percent: number }
  /** It is here whole, and is what was announced. */
  | { readonly type: 'fetched' }
  | { readonly type: 'failed'; readonly why: UpdateTrouble }
  | { readonly type: 'installedElsewhere'; readonly version: string }
  /** Nobody is to ask any more. */
  | { readonly type: 'switchedOff' };

export type UpdateWay = 'fetches' | 'tells';

/** What is not news in that state leaves it as it is. */
export function nextUpdateState(state: UpdateState, news: UpdateNews): UpdateState {
  if (news.type === 'installedElsewhere') {
    if (state.type === 'ready' && state.version === news.version) return state;
    return { type: 'ready', version: news.version, changes: '', from: 'elsewhere' };
  }
  switch (state.type) {
    case 'idle':
    case 'available':
    case 'failed':
      if (news.type === 'checkBegan') return { type: 'checking' };
      return news.type === 'switchedOff' && state.type !== 'idle' ? nothingKnown : state;
    case 'checking':
      return afterCheck(state, news);
    case 'downloading': {
      const { version, changes } = state;
      if (news.type === 'progress') return { ...state, percent: wholePercent(news.percent) };
      if (news.type === 'fetched') return { type: 'ready', version, changes, from: 'us' };
      if (news.type === 'switchedOff') return nothingKnown;
      return news.type === 'failed' ? { type: 'failed', why: news.why } : state;
    }
    case 'ready':
      return state; // only a restart leads further
  }
}

/** Whether it may be asked now whether there is something newer. */
export function mayCheck({ type }: UpdateState): boolean {
  return type === 'idle' || type === 'available' || type === 'failed';
}

const nothingKnown: UpdateState = { type: 'idle', checkedWall: null };

function afterCheck(state: UpdateState, news: UpdateNews): UpdateState {
  switch (news.type) {
    case 'nothing':
      return { type: 'idle', checkedWall: news.wall };
    case 'newer': {
      const { version, changes } = news;
      return news.way === 'tells'
        ? { type: 'available', version, changes }
        : { type: 'downloading', version, changes, percent: 0 };
    }
    case 'failed':
      return { type: 'failed', why: news.why };
    case 'switchedOff':
      return nothingKnown;
    case 'checkBegan':
    case 'progress':
    case 'fetched':
    case 'installedElsewhere':
      return state;
  }
}

function wholePercent(percent: number): number {
  return Math.min(100, Math.max(0, Math.floor(percent)));
}
