import { lazy, type ComponentType } from 'react';
import type { ActProps } from '../act.js';

const ChooseSlot = lazy(() => import('./slots.js').then(({ ChooseSlot: page }) => ({ default: page })));

/** What an onboarding's customer does, each on a page of its own. */
export const onboardingPages: { [command: string]: ComponentType<ActProps> } = {
  'request-explanation': lazy(() => import('./slots.js').then(({ WishSlots }) => ({ default: WishSlots }))),
  'agree-slot': ChooseSlot,
  'agree-meeting-slot': ChooseSlot,
  'submit-application': lazy(() => import('./application.js').then(({ Application }) => ({ default: Application }))),
  'sign-contract': lazy(() => import('./sign.js').then(({ Sign }) => ({ default: Sign }))),
};
