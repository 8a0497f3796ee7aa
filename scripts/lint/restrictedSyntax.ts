/**
 * The one kind of rule that oxlint has not: syntax that must not be written, by selectors.
 * Source: https://eslint.org/docs/latest/extend/selectors
 */

export interface Restriction {
  readonly selector: string;
  /** What to do instead. */
  readonly message: string;
}

/** What is used of oxlint's interface for rules of one's own. */
interface Rule {
  readonly options: readonly Restriction[];
  readonly report: (found: { readonly node: object; readonly message: string }) => void;
}

export default {
  meta: { name: 'unbrace' },
  rules: {
    'restricted-syntax': {
      meta: { schema: false },
      create({ options, report }: Rule): Readonly<Record<string, (node: object) => void>> {
        return Object.fromEntries(
          options.map(({ selector, message }) => [
            selector,
            (node: object) => {
              report({ node, message });
            },
          ]),
        );
      },
    },
  },
};
