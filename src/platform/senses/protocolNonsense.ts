/** Thrown by a reader that cannot make sense of what a program or a server says; whoever talks to that begins anew. */
export class Nonsense extends Error {}
