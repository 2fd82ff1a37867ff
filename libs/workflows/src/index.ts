// Every exported function is a workflow type by that name; what is not one may not be exported here.
export { cardIntake } from './card-intake/card-intake.workflow.js';
export { dataIntegration } from './data-integration/data-integration.workflow.js';
export { delivery } from './delivery/delivery.workflow.js';
export { onboarding } from './onboarding/onboarding.workflow.js';
export { optionSupport } from './option-support/option-support.workflow.js';
export { reconciliation } from './reconciliation/reconciliation.workflow.js';
export { recovery } from './recovery/recovery.workflow.js';
