import { cardIntakeDefinition } from './card-intake/card-intake.definition.js';
import { dataIntegrationDefinition } from './data-integration/data-integration.definition.js';
import type { Definition } from './engagement/definition.js';
import { onboardingDefinition } from './onboarding/onboarding.definition.js';
import { optionSupportDefinition } from './option-support/option-support.definition.js';

/**
 * The pipelines of this house. Adding one adds its folder here, its process in `workflows`, and an entry to this list:
 * routes, screens, mails and lists follow from it. Never imported by workflow code.
 */
export const definitions: readonly Definition[] = [onboardingDefinition, cardIntakeDefinition, dataIntegrationDefinition, optionSupportDefinition];
