/** What waits while the history cannot be written. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { HistoryWrite, WriteOutcome } from '../../../src/app/history/historyPort.ts';
import type { WhyNotKept } from '../../../src/core/history/records.ts';
import { MOST_WAITING, openHistoryQueue, type HistoryQueue } from '../../../src/app/history/historyQueue.ts';
import { parseWaitingWrites } from '../../../src/app/history/waitingWrites.ts';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { english } from '../../support/english.ts';
import { quietLog } from '../../support/history.ts';
import { virtualClock, type VirtualClock } from '../../support/virtualClock.ts';

let clock: VirtualClock;
let answer: WriteOutcome;
let whyNotKept: WhyNotKept | null;
let tries: number[];
let kept: HistoryWrite[];
let file: readonly HistoryWrite[];
let told: string[];

beforeEach(() => {
  clock = virtualClock();
  answer = 'kept';
  whyNotKept = null;
  [tries, kept, file, told] = [[], [], [], []];
});

function open(found: readonly HistoryWrite[] = []): HistoryQueue {
  const write = (writes: readonly HistoryWrite[]): WriteOutcome => {
    tries.push(clock.now().at / SECOND);
    if (answer === 'kept') kept.push(...writes);
    return answer;
  };
  const ports = {
    clock,
    log: quietLog,
    history: { write, whyNotKept: () => whyNotKept },
    storage: { saveHistoryWaiting: (waiting: readonly HistoryWrite[]) => (file = waiting) },
    notifications: { tell: (title: string, body: string) => told.push(`${title} | ${body}`) },
  };
  return openHistoryQueue(ports as unknown as Parameters<typeof openHistoryQueue>[0], found, english);
}

const skip = (beganWall: number): HistoryWrite => ({ type: 'dropSkip', beganWall });
const desk = (beganWall: number, endedWall: number): HistoryWrite => ({
  type: 'deskBlock',
  record: { beganWall, endedWall, utcOffsetMinutes: 0, posture: 'sitting' },
});
const hold = (beganWall: number, endedWall: number): HistoryWrite => ({
  type: 'hold',
  record: { beganWall, endedWall, utcOffsetMinutes: 0, reason: 'meeting' },
});

describe('while nothing is in the way', () => {
  it('all is kept at once, and what is refused for good waits for nothing', () => {
    const queue = open();
    queue.keep(skip(1));
    expect(kept).toEqual([skip(1)]);
    answer = 'refused';
    queue.keep(skip(2));
    clock.pass(HOUR);
    expect([tries.length, file, told]).toEqual([2, [], []]);
  });
});

describe('while the history is locked', () => {
  it('all waits in its order, blocks and holds as far as they have gone, and is kept once the lock goes', () => {
    const queue = open();
    answer = 'later';
    for (const write of [desk(1, 10), hold(1, 10), skip(5), desk(1, 20), hold(1, 30), desk(2, 9)]) queue.keep(write);
    const waiting = [desk(1, 20), hold(1, 30), skip(5), desk(2, 9)];
    expect(file).toEqual(waiting);
    answer = 'kept';
    clock.pass(SECOND);
    expect(kept).toEqual(waiting);
    expect(file).toEqual([]);
  });

  it('is tried again after a second, then ever more seldom, at least every ten seconds', () => {
    const queue = open();
    answer = 'later';
    queue.keep(skip(1));
    clock.pass(50 * SECOND);
    expect(tries).toEqual([0, 1, 3, 7, 15, 25, 35, 45]);
    answer = 'kept';
    clock.pass(10 * SECOND);
    answer = 'later';
    queue.keep(skip(2));
    clock.pass(SECOND);
    expect(tries.slice(8)).toEqual([55, 60, 61]);
  });

  it('is told of once, after a minute, and once more only after it had worked', () => {
    const queue = open();
    answer = 'later';
    queue.keep(skip(1));
    clock.pass(MINUTE - 1);
    expect(told).toEqual([]);
    clock.pass(HOUR);
    expect(told).toEqual([expect.stringMatching(/^Unbrace \| .*history can’t be saved right now.*keeps new records/)]);
    answer = 'kept';
    clock.pass(10 * SECOND);
    queue.keep(skip(2));
    answer = 'later';
    queue.keep(skip(3));
    clock.pass(MINUTE);
    expect(told).toHaveLength(2);
  });

  it('is not told of when the lock lasts less than a minute', () => {
    const queue = open();
    for (let times = 0; times < 5; times += 1) {
      answer = 'later';
      queue.keep(skip(times));
      clock.pass(50 * SECOND);
      answer = 'kept';
      clock.pass(10 * SECOND);
    }
    expect([told, kept.length]).toEqual([[], 5]);
  });

  it('keeps no more than it may, and of those the newest', () => {
    const queue = open();
    answer = 'later';
    for (let beganWall = 0; beganWall < MOST_WAITING + 5; beganWall += 1) queue.keep(skip(beganWall));
    expect(file).toHaveLength(MOST_WAITING);
    expect(file[0]).toEqual(skip(5));
  });

  it('goes on waiting in its file when the app ends, and is the first to be written when it starts again', () => {
    const queue = open();
    answer = 'later';
    queue.keep(desk(1.4, 19.6)); // the engine's clock has fractions
    queue.stop();
    clock.pass(HOUR);
    expect(told).toEqual([]);

    const found = parseWaitingWrites(JSON.parse(JSON.stringify(file))) ?? [];
    answer = 'kept';
    const next = open(found);
    next.keep(skip(30));
    expect(kept).toEqual([desk(1, 20), skip(30)]);
    expect(file).toEqual([]);
  });

  it('is tried on after a start at which it is locked still', () => {
    answer = 'later';
    const queue = open([skip(1)]);
    queue.keep(skip(2));
    answer = 'kept';
    clock.pass(SECOND);
    expect(kept).toEqual([skip(1), skip(2)]);
  });
});

describe('while there is no history, as where a newer version has written it', () => {
  beforeEach(() => {
    [answer, whyNotKept] = ['refused', 'newer'];
  });

  it('what was found waiting stays in its file, for the version that can write it', () => {
    file = [skip(1)];
    const queue = open([skip(1)]);
    queue.keep(skip(2));
    queue.stop();
    expect(file).toEqual([skip(1)]);
  });

  it('what came to wait before that was known stays there as well, and is not tried again or told of', () => {
    [answer, whyNotKept] = ['later', 'busy'];
    const queue = open();
    queue.keep(skip(1));
    [answer, whyNotKept] = ['refused', 'newer'];
    clock.pass(HOUR);
    queue.keep(skip(2));
    expect([file, tries.length, told]).toEqual([[skip(1)], 3, []]);
  });
});

describe('the file of what waits', () => {
  it('is emptied of what can never be kept', () => {
    answer = 'refused';
    file = [skip(1)];
    open([skip(1)]);
    expect(file).toEqual([]);
  });

  it('gives what is whole, and nothing else gets in', () => {
    const strange = { type: 'break', record: { beganWall: 1 } };
    expect(parseWaitingWrites([skip(1), strange, { type: 'dropTable' }, null, hold(1, 2)])).toEqual([
      skip(1),
      hold(1, 2),
    ]);
    expect(parseWaitingWrites({ type: 'dropSkip' })).toBeNull();
  });
});
