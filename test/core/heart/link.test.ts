import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mayChoose,
  noLink,
  stepLink,
  wakeAtMs,
  type HeartLink,
  type LinkEffect,
  type LinkEvent,
} from '../../../src/core/heart/link.ts';

interface Told {
  readonly link: HeartLink;
  readonly did: readonly LinkEffect[];
}
/** Events with when they come; a `woke` comes by itself whenever it is due in between. */
function lived(events: readonly (readonly [number, LinkEvent])[], untilMs = 0): Told {
  let link = noLink;
  const did: LinkEffect[] = [];
  const tell = (event: LinkEvent, nowMs: number): void => {
    const step = stepLink(link, event, nowMs);
    ({ link } = step);
    did.push(...step.effects);
  };
  const wakeUntil = (ms: number): void => {
    for (let at = wakeAtMs(link); at !== null && at <= ms; at = wakeAtMs(link)) tell({ type: 'woke' }, at);
  };
  for (const [nowMs, event] of events) {
    wakeUntil(nowMs);
    tell(event, nowMs);
  }
  wakeUntil(untilMs);
  return { link, did };
}

const search: LinkEvent = { type: 'search', searchFor: 'remembered' };
const choose: LinkEvent = { type: 'search', searchFor: 'choice' };
const error = (name: string, message = ''): { readonly name: string; readonly message: string } => ({ name, message });
const cancelled = error('NotFoundError', 'User cancelled the requestDevice() chooser.');
const beating: readonly (readonly [number, LinkEvent])[] = [
  [0, search],
  [10, { type: 'available', number: 1, yes: true }],
  [100, { type: 'found', number: 1 }],
  [200, { type: 'joined', number: 2 }],
  [1_000, { type: 'packet' }],
];

describe('the link to a strap', () => {
  test('is found, joined and beats', () => {
    const { link, did } = lived(beating);
    expect(link.phase).toEqual({ is: 'beating', heardMs: 1_000 });
    expect(did).toEqual([
      { do: 'search', searchFor: 'remembered', number: 1 },
      { do: 'join', number: 2 },
    ]);
  });

  test('waits for a silent strap after five seconds, and leaves and joins it after ten', () => {
    expect(lived(beating, 5_999).link.phase.is).toBe('beating');
    expect(lived(beating, 6_000).link.phase.is).toBe('waiting');
    expect(lived([...beating, [8_000, { type: 'packet' }]]).link.phase.is).toBe('beating');
    const left = lived(beating, 11_000);
    expect(left.link.phase).toMatchObject({ is: 'lost', why: 'gone', retryMs: 12_000 });
    expect(left.did.at(-1)).toEqual({ do: 'leave' });
    expect(lived(beating, 12_000).did.at(-1)).toEqual({ do: 'join', number: 3 });
  });

  test('joins again ever more seldom until the break ends', () => {
    let events: readonly (readonly [number, LinkEvent])[] = [...beating, [2_000, { type: 'disconnected' }]];
    const joinedAt: number[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      const { link } = lived(events);
      const at = wakeAtMs(link) ?? NaN;
      joinedAt.push(at);
      events = [...events, [at, { type: 'joinFailed', number: 3 + tries, error: error('NetworkError') }]];
    }
    expect(joinedAt.map((at, index) => at - (joinedAt[index - 1] ?? 2_000))).toEqual(
      [1, 2, 4, 8, 8, 8].map((s) => s * 1_000),
    );
    const { link, did } = lived([...events, [60_000, { type: 'end' }]], 200_000);
    expect(link.phase.is).toBe('off');
    expect(did.at(-1)).toEqual({ do: 'leave' });
  });

  test.each([
    ['an adapter that is off', 5, cancelled, 'bluetoothOff'],
    ['a strap that was not seen in time', 15_000, cancelled, 'notFound'],
    ['no adapter', 5, error('NotFoundError', 'Bluetooth adapter not available.'), 'noBluetooth'],
  ])('%s ends the search', (_, afterMs, failure, why) => {
    const { link } = lived([
      [0, search],
      [1, { type: 'available', number: 1, yes: true }],
      [afterMs, { type: 'searchFailed', number: 1, error: failure }],
    ]);
    expect(link.phase).toEqual({ is: 'troubled', why });
    expect(wakeAtMs(link)).toBeNull();
  });

  test('no adapter at all is told before any search', () => {
    const { link } = lived([
      [0, search],
      [2, { type: 'available', number: 1, yes: false }],
    ]);
    expect(link.phase).toEqual({ is: 'troubled', why: 'noBluetooth' });
  });

  test('a system service that does not answer is told after its time', () => {
    expect(lived([[0, search]], 7_999).link.phase.is).toBe('searching');
    const { link } = lived([[0, search]], 8_000);
    expect(link.phase).toEqual({ is: 'troubled', why: 'hangs' });
    // What comes of the search later counts for nothing.
    expect(stepLink(link, { type: 'found', number: 1 }, 25_000).link).toBe(link);
    expect(stepLink(link, { type: 'searchFailed', number: 1, error: cancelled }, 25_000).link).toBe(link);
  });

  test('a person who closes the search has no trouble', () => {
    const { link, did } = lived([
      [0, choose],
      [5_000, { type: 'cancel' }],
    ]);
    expect(link.phase).toEqual({ is: 'off' });
    expect(did.at(-1)).toEqual({ do: 'cancelSearch' });
    expect(stepLink(link, { type: 'searchFailed', number: 1, error: cancelled }, 5_001).link).toBe(link);
  });

  test('a strap that refuses its beats is told once, and left', () => {
    const { link, did } = lived([
      ...beating.slice(0, 3),
      [200, { type: 'joinFailed', number: 2, error: error('NotSupportedError') }],
    ]);
    expect(link.phase).toEqual({ is: 'troubled', why: 'refused' });
    expect(did.at(-1)).toEqual({ do: 'leave' });
  });

  test('a strap that refuses to be joined is told, and tried again', () => {
    const { link } = lived([
      ...beating.slice(0, 3),
      [200, { type: 'joinFailed', number: 2, error: error('NetworkError', 'Connection failed') }],
    ]);
    expect(link.phase).toMatchObject({ is: 'lost', why: 'refused', anew: false });
    expect(mayChoose(link)).toBe(true); // it may be somebody else's
    expect(mayChoose(lived(beating).link)).toBe(false);
  });

  test('services that are stale are left and joined again', () => {
    const { link, did } = lived([
      ...beating,
      [2_000, { type: 'disconnected' }],
      [3_000, { type: 'joinFailed', number: 3, error: error('NotFoundError', 'No Services found in device.') }],
    ]);
    expect(link.phase).toMatchObject({ is: 'lost', anew: false });
    expect(did.at(-1)).toEqual({ do: 'leave' });
  });

  test('a strap that the system has forgotten is searched anew, and again while there is no adapter', () => {
    const events: readonly (readonly [number, LinkEvent])[] = [
      ...beating,
      [2_000, { type: 'disconnected' }],
      [
        3_001,
        { type: 'joinFailed', number: 3, error: error('NetworkError', 'Bluetooth Device is no longer in range.') },
      ],
    ];
    expect(lived(events, 5_001).did.at(-1)).toEqual({ do: 'search', searchFor: 'remembered', number: 4 });
    const { link } = lived([
      ...events,
      [5_010, { type: 'searchFailed', number: 4, error: error('NotFoundError', 'Bluetooth adapter not available.') }],
    ]);
    expect(link.phase).toMatchObject({ is: 'lost', why: 'noBluetooth', anew: true });
  });

  test('an adapter that is switched off while joining is named', () => {
    const { link } = lived([
      ...beating,
      [2_000, { type: 'disconnected' }],
      [3_001, { type: 'joinFailed', number: 3, error: error('InvalidStateError', 'Not ready') }],
    ]);
    expect(link.phase).toMatchObject({ is: 'lost', why: 'bluetoothOff' });
  });

  test('a join that takes for ever is given up, and does not count when it comes after all', () => {
    const events = beating.slice(0, 3);
    const { link, did } = lived(events, 15_100);
    expect(link.phase.is).toBe('lost');
    expect(did.at(-1)).toEqual({ do: 'leave' });
    const next = lived(events, 16_100).link;
    expect(next.phase.is).toBe('joining');
    expect(stepLink(next, { type: 'joined', number: 2 }, 17_000).link).toBe(next);
  });

  test('a new choice leaves the strap that beats', () => {
    expect(lived([...beating, [2_000, choose]]).did.slice(-2)).toEqual([
      { do: 'leave' },
      { do: 'search', searchFor: 'choice', number: 3 },
    ]);
  });

  test('whatever comes in whatever order: one thing at a time is asked for, and the end ends it', () => {
    const event = fc.oneof(
      fc.constantFrom<LinkEvent>(
        search,
        choose,
        { type: 'cancel' },
        { type: 'packet' },
        { type: 'disconnected' },
        { type: 'woke' },
      ),
      fc.record({ type: fc.constantFrom('found' as const, 'joined' as const), number: fc.nat(12) }),
      fc.record({ type: fc.constant('available' as const), number: fc.nat(12), yes: fc.boolean() }),
      fc.record({
        type: fc.constantFrom('searchFailed' as const, 'joinFailed' as const),
        number: fc.nat(12),
        error: fc.constantFrom(
          cancelled,
          error('NetworkError'),
          error('InvalidStateError'),
          error('NotSupportedError'),
        ),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6_000), event), { maxLength: 60 }), (events) => {
        let nowMs = 0;
        let link = noLink;
        for (const [afterMs, each] of events) {
          nowMs += afterMs;
          const step = stepLink(link, each, nowMs);
          const asked = step.effects.filter((effect) => effect.do === 'search' || effect.do === 'join');
          expect(asked.length).toBeLessThanOrEqual(1);
          for (const effect of asked) expect(effect.number).toBe(step.link.number);
          if (asked.length > 0) expect(step.link.number).toBeGreaterThan(link.number);
          ({ link } = step);
        }
        expect(stepLink(link, { type: 'end' }, nowMs).link.phase).toEqual({ is: 'off' });
      }),
    );
  });
});
