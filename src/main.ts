/** The entry: what must come before anything else is loaded, then the app. The boot list is boot.ts. */
import { keepHeapSmall } from './platform/smallHeap.ts';

keepHeapSmall();
const { boot } = await import('./boot.ts');
boot();
