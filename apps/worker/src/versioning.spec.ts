import { describe, expect, it } from '@jest/globals';
import type { PatchActivationInput } from '@temporalio/worker';
import { versioning } from './versioning.js';

const unset = { workerDeployment: 'dandori', workerBuild: undefined, heldPatches: [] };
const begins = (heldPatches: string[], patchId: string): boolean | undefined => versioning({ ...unset, heldPatches }).patchActivationCallback?.({ patchId } as PatchActivationInput);

describe('a worker', () => {
  it('is unversioned and begins every change unless it is told otherwise', () => {
    expect(versioning(unset)).toEqual({});
  });

  it('with a build id lets engagements go over to it', () => {
    expect(versioning({ ...unset, workerBuild: 'v1.1' })).toEqual({
      workerDeploymentOptions: { useWorkerVersioning: true, version: { deploymentName: 'dandori', buildId: 'v1.1' }, defaultVersioningBehavior: 'AUTO_UPGRADE' },
    });
  });

  it('holds the changes that are named, or all', () => {
    expect([begins(['manuals'], 'manuals'), begins(['manuals'], 'insured-parcel'), begins(['all'], 'insured-parcel')]).toEqual([false, true, false]);
  });
});
