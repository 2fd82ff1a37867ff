import { calAdapters } from './cal.adapter.js';
import { onbAdapters } from './onb.adapter.js';
import type { Adapter } from './vector.js';

/** Every computation that worked examples may name. A pipeline adds its own adapters here. */
export const adapters: Record<string, Adapter> = {
  ...calAdapters,
  ...onbAdapters,
};
