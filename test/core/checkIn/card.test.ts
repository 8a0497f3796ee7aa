import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import cardList from '../../../assets/cards/cards.json' with { type: 'json' };
import { nextCard, seenWith, type Card } from '../../../src/core/checkIn/card.ts';

const said = z.string().trim().min(1);
const cards = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z-]+$/),
      title: said.max(40),
      text: said,
      evidence: z.enum(['many', 'single', 'anatomy', 'unproven']),
      sources: z.array(said).min(1),
    }) satisfies z.ZodType<Card>,
  )
  .parse(cardList);

describe('the shipped cards', () => {
  it('are the sixteen of the evidence base, each with its sources', () => {
    expect(cards).toHaveLength(16);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(16);
  });

  it.each(cards)('$title: at most 45 words', ({ text }) => {
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(45);
  });

  it.each(cards.filter(({ evidence }) => evidence === 'unproven'))('$title says that it is unproven', ({ text }) => {
    expect(text).toMatch(/unproven|no controlled proof/);
  });
});

describe('the next card', () => {
  it('shows each once before any comes again, and then in the same order', () => {
    let seen: readonly string[] = [];
    const shown = Array.from({ length: 2 * cards.length }, () => {
      const card = nextCard(cards, seen);
      if (card) seen = seenWith(seen, card);
      return card?.id;
    });
    expect(shown.slice(0, 16).toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
    expect(shown.slice(16)).toEqual(shown.slice(0, 16));
  });

  it('is none where there are no cards, and unharmed by ids of cards that are gone', () => {
    expect(nextCard([], ['gone'])).toBeNull();
    expect(nextCard(cards, ['gone'])?.id).toBe(cards[0]?.id);
  });
});
