// The workflows of a release to come: each process has changed in one place.
export { cardIntake } from './card-intake.workflow.js';
export { dataIntegration } from './data-integration.workflow.js';
export { onboarding } from './onboarding.workflow.js';
export { optionSupport } from './option-support.workflow.js';
export { delivery } from '#workflows/index.js';
