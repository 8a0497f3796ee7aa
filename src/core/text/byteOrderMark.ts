const BYTE_ORDER_MARK = '\uFEFF';

/** A file's text without the byte-order mark that some editors begin it with. RFC 8259, section 8.1: JSON has none, a reader may pass over it. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
