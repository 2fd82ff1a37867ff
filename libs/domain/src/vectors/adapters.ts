import { calAdapters } from './cal.adapter.js';
import { cspAdapters } from './csp.adapter.js';
import { dinAdapters } from './din.adapter.js';
import { mciAdapters } from './mci.adapter.js';
import { onbAdapters } from './onb.adapter.js';
import type { Adapter } from './vector.js';

/** Every computation that worked examples may name. A pipeline adds its own adapters here. */
export const adapters: Record<string, Adapter> = {
  ...calAdapters,
  ...cspAdapters,
  ...dinAdapters,
  ...mciAdapters,
  ...onbAdapters,
};
