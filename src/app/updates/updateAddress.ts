/** Where newer versions may come from: encrypted, or from this very machine, as in tests and behind a mirror of one's own. */

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** Never throws. */
export function isAllowedAddress(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname));
}

/** An address under `.invalid` stands for one that is not known yet; nobody can be asked there. */
export function isPlaceholder(address: string): boolean {
  return URL.parse(address)?.hostname.endsWith('.invalid') ?? true;
}
