import type { WorkerOptions } from '@temporalio/worker';
import type { Settings } from '#runtime/settings.js';

export type VersioningSettings = Pick<Settings, 'workerDeployment' | 'workerBuild' | 'heldPatches'>;

/**
 * What a worker says of its own version. Without a build id it is unversioned: it takes whatever nobody else is made current for.
 * With one it takes nothing until its build is made current (`bin/current-build.mjs`); from then on engagements go over to it at
 * their next task, and what is pinned (deliveries, `libs/workflows/src/index.ts`) ends on the build it began on.
 * A held patch is not begun: an engagement that comes to its place goes on as the release before would have it. One that has
 * gone over the place already keeps to it.
 */
export function versioning({ workerDeployment, workerBuild, heldPatches }: VersioningSettings): Pick<WorkerOptions, 'workerDeploymentOptions' | 'patchActivationCallback'> {
  const holds = (patch: string): boolean => heldPatches.includes('all') || heldPatches.includes(patch);
  return {
    ...(workerBuild !== undefined && {
      workerDeploymentOptions: { useWorkerVersioning: true, version: { deploymentName: workerDeployment, buildId: workerBuild }, defaultVersioningBehavior: 'AUTO_UPGRADE' },
    }),
    ...(heldPatches.length > 0 && { patchActivationCallback: ({ patchId }) => !holds(patchId) }),
  };
}
