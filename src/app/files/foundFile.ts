/** What became of reading a file of the person's. */
export type FoundFile =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'missing' }
  /** It is no regular file, larger than its kind may be, or cannot be read; `why` is for the log. */
  | { readonly type: 'damaged'; readonly why: string };
