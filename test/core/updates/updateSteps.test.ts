/** What is known of other versions, from news to news. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UpdateState } from '../../../src/core/updates/updateState.ts';
import { mayCheck, nextUpdateState, type UpdateNews } from '../../../src/core/updates/updateSteps.ts';

const idle: UpdateState = { type: 'idle', checkedWall: null };
const newer = { type: 'newer', version: '2.0.0', changes: 'More.', way: 'fetches' } as const;

const after = (...news: readonly UpdateNews[]): UpdateState => news.reduce(nextUpdateState, idle);

describe('a check', () => {
  test('that finds nothing says when', () => {
    expect(after({ type: 'checkBegan' })).toEqual({ type: 'checking' });
    expect(after({ type: 'checkBegan' }, { type: 'nothing', wall: 7 })).toEqual({ type: 'idle', checkedWall: 7 });
  });

  test('that finds something newer leads to a restart, or only tells of it', () => {
    const told = after({ type: 'checkBegan' }, { ...newer, way: 'tells' });
    expect(told).toEqual({ type: 'available', version: '2.0.0', changes: 'More.' });
    expect(mayCheck(told)).toBe(true);
    const fetching = after({ type: 'checkBegan' }, newer, { type: 'progress', percent: 41.7 });
    expect(fetching).toEqual({ type: 'downloading', version: '2.0.0', changes: 'More.', percent: 41 });
    const ready = nextUpdateState(fetching, { type: 'fetched' });
    expect(ready).toEqual({ type: 'ready', version: '2.0.0', changes: 'More.', from: 'us' });
    expect(mayCheck(ready)).toBe(false);
  });

  test('that fails says why, and another one may begin', () => {
    const failed = after({ type: 'checkBegan' }, newer, { type: 'failed', why: 'notAsAnnounced' });
    expect(failed).toEqual({ type: 'failed', why: 'notAsAnnounced' });
    expect(nextUpdateState(failed, { type: 'checkBegan' })).toEqual({ type: 'checking' });
  });

  test('is let be, and what was found forgotten, once nobody is to ask any more', () => {
    for (const news of [
      [newer],
      [{ ...newer, way: 'tells' } as const],
      [{ type: 'failed', why: 'unreadable' } as const],
      [],
    ])
      expect(after({ type: 'checkBegan' }, ...news, { type: 'switchedOff' })).toEqual(idle);
  });
});

test('another version that is in place already counts for more than anything else', () => {
  const installed = { type: 'installedElsewhere', version: '3.0.0' } as const;
  const ready = { type: 'ready', version: '3.0.0', changes: '', from: 'elsewhere' };
  expect(after(installed)).toEqual(ready);
  expect(after({ type: 'checkBegan' }, newer, installed)).toEqual(ready);
  expect(after(installed, { type: 'switchedOff' })).toEqual(ready);
});

test('whatever the news, what is ready stays so, and percents are whole and no more than all', () => {
  const news: fc.Arbitrary<UpdateNews> = fc.oneof(
    fc.constantFrom<UpdateNews>(
      { type: 'checkBegan' },
      { type: 'nothing', wall: 1 },
      newer,
      { ...newer, way: 'tells' },
      { type: 'fetched' },
      { type: 'failed', why: 'unreachable' },
      { type: 'installedElsewhere', version: '3.0.0' },
      { type: 'switchedOff' },
    ),
    fc.record({ type: fc.constant('progress' as const), percent: fc.double({ min: -10, max: 1_000, noNaN: true }) }),
  );
  fc.assert(
    fc.property(fc.array(news), (all) => {
      let state: UpdateState = idle;
      for (const each of all) {
        const next = nextUpdateState(state, each);
        if (state.type === 'ready') expect(next.type).toBe('ready');
        if (next.type === 'downloading') expect([...Array(101).keys()]).toContain(next.percent);
        state = next;
      }
    }),
  );
});
