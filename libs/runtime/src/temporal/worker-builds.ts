import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';

/** The builds of the worker that Temporal knows, and what it says of each. */
export interface Builds {
  /** Which build takes what is new, and all engagements at their next task; undefined: the unversioned workers. */
  current: string | undefined;
  /** In the order in which they came; `pinned`: what is open and ends on no other build. At 0 a build that is not current can be stopped. */
  builds: { build: string; pinned: number }[];
}

// gRPC status codes, from the protocol's own table
const NOT_FOUND = 5;
const FAILED_PRECONDITION = 9;
const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

/** A build that cannot be made current; the message says why, for an operator. */
export class NotMadeCurrent extends Error {
  override name = 'NotMadeCurrent';
}

/** What Temporal knows of the builds of a deployment. Nothing is known before a worker with a build id has polled. */
export async function buildsOf(client: Client, deployment: string): Promise<Builds> {
  const info = await describe(client, deployment);
  const { namespace } = client.options;
  const names = (info?.versionSummaries ?? []).map((each) => ({ build: each.deploymentVersion?.buildId ?? '', since: Number(each.createTime?.seconds ?? 0) })).sort((a, b) => a.since - b.since);
  const counted = names.map(async ({ build }) => ({ build, pinned: Number((await client.workflowService.countWorkflowExecutions({ namespace, query: pinnedTo(deployment, build) })).count) }));
  return { current: info?.routingConfig?.currentDeploymentVersion?.buildId || undefined, builds: await Promise.all(counted) };
}

async function describe(client: Client, deployment: string): Promise<temporal.api.deployment.v1.IWorkerDeploymentInfo | null | undefined> {
  try {
    return (await client.workflowService.describeWorkerDeployment({ namespace: client.options.namespace, deploymentName: deployment })).workerDeploymentInfo;
  } catch (error) {
    if (codeOf(error) !== NOT_FOUND) throw error;
    return undefined;
  }
}

/** What is open and pinned to a build, as a query of Temporal's; the settings leave no quotes in either name. */
const pinnedTo = (deployment: string, build: string): string =>
  `ExecutionStatus = 'Running' and TemporalWorkflowVersioningBehavior = 'Pinned' and TemporalWorkerDeploymentVersion = '${deployment}:${build}'`;

/**
 * Makes a build current: what is new goes to it, and each engagement at its next task. Safe to run again.
 * @param build undefined gives everything back to the unversioned workers
 * @param withinMs how long it waits for workers that have just been started to be seen by Temporal
 * @throws {NotMadeCurrent} when Temporal does not know the build, or its workers do not poll what those of the build before do
 */
export async function makeCurrent(client: Client, deployment: string, build: string | undefined, withinMs = 5000): Promise<void> {
  for (const deadline = Date.now() + withinMs; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const refusal = await refusalOf(client, deployment, build);
    if (refusal === undefined) return;
    if (Date.now() > deadline) throw new NotMadeCurrent(refusal);
  }
}

/** Tries once; why it was not done. */
async function refusalOf(client: Client, deployment: string, build: string | undefined): Promise<string | undefined> {
  const { current, builds } = await buildsOf(client, deployment);
  if (current === build) return undefined;
  if (build !== undefined && !builds.some((each) => each.build === build)) {
    return `Temporal knows no build ${build} of ${deployment}: ${builds.length === 0 ? 'no worker has polled with a build id yet' : `it knows ${builds.map((each) => each.build).join(', ')}`}. Start its workers first.`;
  }
  try {
    await client.workflowService.setWorkerDeploymentCurrentVersion({
      namespace: client.options.namespace,
      deploymentName: deployment,
      buildId: build ?? '',
      identity: 'dandori-current-build',
      // Nobody can see whether unversioned workers poll; a build that nobody polls for is refused.
      ...(build === undefined && { allowNoPollers: true, ignoreMissingTaskQueues: true }),
    });
    return undefined;
  } catch (error) {
    if (codeOf(error) !== FAILED_PRECONDITION) throw error;
    return `No worker of build ${build} polls, so nothing was changed. Temporal says: ${(error as Error).message.replace(/^\d+ [A-Z_]+: /, '')}`;
  }
}

/**
 * Lets go on in the current build what is pinned to one that will not come back.
 * @returns how many were moved
 * @throws {NotMadeCurrent} when no build is current: an unversioned worker cannot go on with what was pinned once
 */
export async function release(client: Client, deployment: string, build: string): Promise<number> {
  if ((await buildsOf(client, deployment)).current === undefined) throw new NotMadeCurrent(`No build of ${deployment} is current, so there is none to go on with what ends on ${build}. Make one current first.`);
  let moved = 0;
  for await (const { workflowId, runId } of client.workflow.list({ query: pinnedTo(deployment, build) })) {
    await client.workflowService.updateWorkflowExecutionOptions({
      namespace: client.options.namespace,
      workflowExecution: { workflowId, runId },
      updateMask: { paths: ['versioning_override'] },
      workflowExecutionOptions: { versioningOverride: { autoUpgrade: true } },
    });
    moved++;
  }
  return moved;
}
