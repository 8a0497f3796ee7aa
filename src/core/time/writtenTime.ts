/** A time of day as people write it: `14:30`, `2:30 pm`, `14h30`, `下午2:30`; the names of the halves of a day are those of the locales given. */
import { dateWordsOf, plainWords } from './dateWords.ts';

/**
 * A time that stands alone, as in a field of its own, where digits are enough: `9`, `930`, `14.30`. In minutes after midnight; null for
 * what is no time.
 * @param tags BCP 47, whose names for the halves of a day are known
 */
export function readTime(text: string, tags: readonly string[]): number | null {
  const words = plainWords(text.slice(0, 40)).replace(/^(\D*)(\d{1,2})[.:]?(\d\d)(?!\d)/, '$1$2:$3');
  const asHour = /^\d{1,2}$/.test(words) ? `${words}:00` : words;
  const { minute, rest } = takeTime(asHour, tags);
  return rest === '' ? minute : null;
}

/** The time at the end of words (`plainWords`), in minutes after midnight, and what stands before it; null where they end with none. */
export function takeTime(
  words: string,
  tags: readonly string[],
): { readonly minute: number | null; readonly rest: string } {
  const half = halfOfDay(words, tags);
  const bare = half === null ? words : half.rest;
  const found =
    /(?<![\d:./-])(\d{1,2})(?::(\d\d)|h(\d\d)?|(?:[:.](\d\d))? ?uhr|[時时点시](?: ?(\d\d?)[分분]?)?)$/u.exec(bare);
  // After a day in words; one that could be a day and a month is a date.
  const withStop = /(?<=\p{L} )(\d{1,2})\.(1[3-9]|[2-5]\d)$/u.exec(bare);
  const hourAlone = half === null ? null : /(?<![\d:./-])(\d{1,2})$/.exec(bare);
  const match = found ?? withStop ?? hourAlone;
  if (match === null) return { minute: null, rest: words };
  const [whole, hours = '', ...minutes] = match;
  const minute = minuteAt(Number(hours), Number(minutes.join('')), half?.isLate ?? null);
  return minute === null ? { minute: null, rest: words } : { minute, rest: bare.slice(0, -whole.length) };
}

/** @param isLate of twelve hours the second ones; null: of twenty-four */
function minuteAt(hours: number, minutes: number, isLate: boolean | null): number | null {
  if (minutes > 59 || hours > 23 || (isLate !== null && (hours < 1 || hours > 12))) return null;
  const hour = isLate === null ? hours : (hours % 12) + (isLate ? 12 : 0);
  return hour * 60 + minutes;
}

interface HalfOfDay {
  readonly isLate: boolean;
  readonly rest: string;
}

/** “pm” and the like, behind the time, or before it where a language has it there. */
function halfOfDay(words: string, tags: readonly string[]): HalfOfDay | null {
  for (const isLate of [false, true]) {
    for (const name of halfNames(tags, isLate)) {
      if (new RegExp(`\\d ?${escaped(name)}$`, 'u').test(words))
        return { isLate, rest: words.slice(0, -name.length).trimEnd() };
      const before = new RegExp(`${escaped(name)} ?(?=\\d{1,2}(:\\d\\d|[時时点시]( ?\\d\\d?[分분]?)?)$)`, 'u');
      if (before.test(words)) return { isLate, rest: words.replace(before, ' ').trim() };
    }
  }
  return null;
}

function halfNames(tags: readonly string[], isLate: boolean): readonly string[] {
  const named = tags.map((tag) => dateWordsOf(tag).halves).map(({ early, late }) => (isLate ? late : early));
  const english = isLate ? ['pm', 'p.m.'] : ['am', 'a.m.'];
  return [...english, ...named].filter((name) => name !== '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
