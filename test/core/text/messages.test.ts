import { readdirSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import english from '../../../assets/locales/en.json' with { type: 'json' };
import { createTranslate } from '../../../src/core/text/messages.ts';

describe('the English sentences', () => {
  it.each(Object.entries(english))('%s is a well-formed message', (_key, message) => {
    expect(() => new IntlMessageFormat(message, 'en')).not.toThrow();
    expect(message.trim()).toBe(message);
  });

  it('never raise their voice', () => {
    expect(Object.values(english).filter((message) => message.includes('!'))).toEqual([]);
  });

  it('name every pose', () => {
    const poses = readdirSync(new URL('../../../assets/poses/', import.meta.url)).map((file) =>
      file.replace(/\.json$/, ''),
    );
    expect(poses.filter((pose) => !(`break.pose.${pose}` in english))).toEqual([]);
  });
});

describe('createTranslate', () => {
  const t = createTranslate(english, 'en');

  it('fills values in and minds plurals', () => {
    expect(t('break.rep', { number: 3, of: 8 })).toBe('3 of 8');
    expect(t('break.leftSpoken', { minutes: 1, seconds: 1 })).toBe('1 minute 1 second left');
    expect(t('break.leftSpoken', { minutes: 0, seconds: 20 })).toBe('20 seconds left');
    expect(t('break.leftSpoken', { minutes: 2, seconds: 0 })).toBe('2 minutes left');
  });

  it('refuses to show a sentence with a hole in it', () => {
    expect(() => t('break.rep', { number: 3 })).toThrow(/of/);
  });
});
