import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStrapSearch } from '../../../src/app/breaks/strapSearch.ts';
import type { FoundStrap } from '../../../src/core/heart/link.ts';
import { SECOND } from '../../../src/core/time/time.ts';
import { virtualClock } from '../../support/virtualClock.ts';

const mine: FoundStrap = { id: 'A0', name: 'Mine' };
const other: FoundStrap = { id: 'B0', name: 'Another' };

function searching() {
  const clock = virtualClock();
  const told: (readonly FoundStrap[])[] = [];
  const answers: string[] = [];
  const search = openStrapSearch(clock, (straps) => told.push(straps));
  const seen = (...straps: readonly FoundStrap[]): void => {
    search.seen(straps, (id) => answers.push(id));
  };
  return { clock, search, seen, told, answers };
}

describe('a search for a strap', () => {
  test('tells the person of all that were seen, and takes the one they pick', () => {
    const { search, seen, told, answers } = searching();
    search.begin('choice', null);
    seen(other);
    seen(other, mine);
    expect(told).toEqual([[other], [other, mine]]);
    expect(answers).toEqual([]);
    search.pick(mine.id);
    expect(answers).toEqual([mine.id]);
  });

  test('takes the remembered one as soon as it is seen, and tells nobody of the others', () => {
    const { search, seen, told, answers } = searching();
    search.begin('remembered', mine.id);
    seen(other);
    expect(answers).toEqual([]);
    seen(other, mine);
    expect(answers).toEqual([mine.id]);
    expect(told).toEqual([]);
  });

  test('ends without an answer after its time: 15 s for the remembered one, 30 s for a choice', () => {
    for (const [searchFor, wanted, seconds] of [
      ['remembered', mine.id, 15],
      ['choice', null, 30],
    ] as const) {
      const { clock, search, seen, answers } = searching();
      search.begin(searchFor, wanted);
      seen(other);
      clock.pass(seconds * SECOND - 1);
      expect(answers).toEqual([]);
      clock.pass(1);
      expect(answers).toEqual(['']);
    }
  });

  test.each([
    ['its time is over', ({ clock }: ReturnType<typeof searching>) => clock.pass(30 * SECOND)],
    ['the person wants none', ({ search }: ReturnType<typeof searching>) => search.pick(null)],
  ])('ends with the first that Chromium tells of, where it had told of none when %s', (_, ends) => {
    const all = searching();
    all.search.begin('choice', null);
    ends(all);
    expect(all.answers).toEqual([]);
    all.seen(mine);
    expect(all.answers).toEqual(['']);
    expect(all.told).toEqual([]);
  });

  test('that nobody began is turned away', () => {
    const { seen, told, answers } = searching();
    seen(mine);
    expect(answers).toEqual(['']);
    expect(told).toEqual([]);
  });

  test('that is over gets no answer any more', () => {
    const { clock, search, seen, answers } = searching();
    search.begin('choice', null);
    seen(mine);
    search.over();
    search.pick(mine.id);
    clock.pass(60 * SECOND);
    expect(answers).toEqual([]);
  });

  test('answers each request once at most, and none that is over, whatever comes when', () => {
    const event = fc.constantFrom('begin', 'beginChoice', 'seen', 'pick', 'pickNone', 'over', 'wait');
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const clock = virtualClock();
        const search = openStrapSearch(clock, () => undefined);
        let request = 0;
        const answered = new Set<number>();
        for (const each of events) {
          if (each === 'begin' || each === 'beginChoice' || each === 'over') request += 1;
          const mineNow = request;
          if (each === 'begin') search.begin('remembered', mine.id);
          if (each === 'beginChoice') search.begin('choice', null);
          if (each === 'over') search.over();
          if (each === 'pick') search.pick(mine.id);
          if (each === 'pickNone') search.pick(null);
          if (each === 'wait') clock.pass(20 * SECOND);
          if (each === 'seen')
            search.seen([mine], () => {
              expect(request).toBe(mineNow);
              expect(answered.has(mineNow)).toBe(false);
              answered.add(mineNow);
            });
        }
      }),
    );
  });
});
