/**
 * Zod writes code for each schema of an object and lets V8 compile it, which pays where thousands are read a second. Here a few are read a
 * minute, and the code would stay in memory all day. Loaded before any schema is made.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });
