/** What only macOS can do is neither shown nor found elsewhere. */
export const isMac = navigator.userAgent.includes('Macintosh');
