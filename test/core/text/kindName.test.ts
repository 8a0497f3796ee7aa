/** Which break types have our names, and which the person's. */
import { describe, expect, test } from 'vitest';
import { kindName, kindWord } from '../../../src/core/text/kindName.ts';
import { english } from '../../support/english.ts';

describe('a break type', () => {
  test('that ships is called short or long, though its name is kept as it was', () => {
    expect(kindName({ id: 'reset', name: 'Reset' }, english)).toBe('Short break');
    expect(kindName({ id: 'release', name: 'Release' }, english)).toBe('Long break');
  });

  test('that a person named is called so, though the name was one of ours', () => {
    expect(kindName({ id: 'reset', name: 'Tea' }, english)).toBe('Tea');
    expect(kindName({ id: 'mine', name: 'Reset' }, english)).toBe('Reset');
  });

  test('has a word for the command line in every language: its id, unless it ships', () => {
    expect(['reset', 'release', 'mine'].map(kindWord)).toEqual(['short', 'long', 'mine']);
  });
});
