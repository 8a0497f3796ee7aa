/**
 * Cards: one fact each, shown after a break. Their wording is the evidence base's own (docs/EVIDENCE.md#6-cards-45-words),
 * which says what is known, what is a hint, and what is popular without proof.
 */

/** many: several trials or a review of them · single: single studies · anatomy: textbooks · unproven: a popular idea, named as such. */
export type CardEvidence = 'many' | 'single' | 'anatomy' | 'unproven';

export interface Card {
  readonly id: string;
  readonly title: string;
  /** At most 45 words. */
  readonly text: string;
  readonly evidence: CardEvidence;
  /** Where it comes from, spelled out. */
  readonly sources: readonly string[];
  /** One thing to notice, or what else is to be said under it. */
  readonly notice?: string;
}

/** The first card not among the seen; when all have been seen, the one seen longest ago. Null only without cards. */
export function nextCard(cards: readonly Card[], seen: readonly string[]): Card | null {
  const lastSeen = (card: Card): number => seen.lastIndexOf(card.id);
  return cards.reduce<Card | null>(
    (best, card) => (best === null || lastSeen(card) < lastSeen(best) ? card : best),
    null,
  );
}

/** The seen cards, oldest first, once this one has been shown. */
export function seenWith(seen: readonly string[], card: Card): readonly string[] {
  return [...seen.filter((id) => id !== card.id), card.id];
}
