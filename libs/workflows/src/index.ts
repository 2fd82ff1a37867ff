import { setWorkflowOptions, workflowInfo } from '@temporalio/workflow';
import { delivery } from './delivery/delivery.workflow.js';

// Every exported function is a workflow type by that name; what is not one may not be exported here.
export { cardIntake } from './card-intake/card-intake.workflow.js';
export { dataIntegration } from './data-integration/data-integration.workflow.js';
export { delivery } from './delivery/delivery.workflow.js';
export { onboarding } from './onboarding/onboarding.workflow.js';
export { optionSupport } from './option-support/option-support.workflow.js';
export { reconciliation } from './reconciliation/reconciliation.workflow.js';
export { recovery } from './recovery/recovery.workflow.js';

// Where workers say which build they are, a delivery ends on the build it began on, within three days; an engagement takes months, and goes over.
// Elsewhere it must say nothing: Temporal takes no such word from a worker that is unversioned, and the delivery would stand still.
setWorkflowOptions(() => (workflowInfo().currentDeploymentVersion?.deploymentName ? { versioningBehavior: 'PINNED' } : {}), delivery);
