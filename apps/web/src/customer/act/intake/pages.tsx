import { lazy, type ComponentType } from 'react';
import type { ActProps } from '../act.js';

const Count = lazy(() => import('./count.js').then(({ Count: page }) => ({ default: page })));
const SignSlip = lazy(() => import('./sign-slip.js').then(({ SignSlip: page }) => ({ default: page })));

/** What a card intake's customer does, each on a page of its own; they come when they are needed. */
export const intakePages: { [command: string]: ComponentType<ActProps> } = {
  'record-counts': Count,
  'submit-estimate': Count,
  agree: lazy(() => import('./agree.js').then(({ Agree }) => ({ default: Agree }))),
  change: lazy(() => import('./change.js').then(({ Change }) => ({ default: Change }))),
  cancel: lazy(() => import('./cancel.js').then(({ Cancel }) => ({ default: Cancel }))),
  ship: lazy(() => import('./ship.js').then(({ Ship }) => ({ default: Ship }))),
  'exchange-slip': SignSlip,
  'sign-return-slip': SignSlip,
};
