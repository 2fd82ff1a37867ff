// Every exported function is a workflow type by that name; what is not one may not be exported here.
export { delivery } from './delivery/delivery.workflow.js';
export { onboarding } from './onboarding/onboarding.workflow.js';
export { recovery } from './recovery/recovery.workflow.js';
