/** How long workflow code may run before it is cut off: by one watchdog for a whole activation, where the SDK has one for each call within it. */
import { executionAsyncId } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import type { BaseVMWorkflow } from '@temporalio/worker/lib/workflow/vm-shared.js';

type Activate = BaseVMWorkflow['activate'];
type Activation = Parameters<Activate>[0];

const require = createRequire(import.meta.url);
const enter = new Script('__dandoriActivate()');

/**
 * For a thread in which the SDK runs workflow code; in others nothing changes. Node's `timeout` for a script is an event loop and a thread of
 * the system each time, several times what a small step of a workflow costs, and an activation makes three calls or more. They keep their own
 * watchdogs wherever the SDK is not built as expected, and outside of activations.
 */
export function guardWholeActivations(): void {
  const { runInContext } = Script.prototype;
  let guarded = false;
  let limit: number | undefined;

  Script.prototype.runInContext = function (context, options) {
    if (typeof options === 'string' || options?.timeout === undefined) return runInContext.call(this, context, options);
    // Still a call into the sandbox, so that its promises are settled before the next one.
    if (guarded) return runInContext.call(this, context, { ...options, timeout: undefined }) as unknown;
    // The SDK's first call is made when it creates a sandbox: before any activation, and when the class is loaded.
    if (limit === undefined) wrap(loadedWorkflowClass());
    limit = options.timeout;
    return runInContext.call(this, context, options);
  };

  function wrap(workflows: BaseVMWorkflow | undefined): void {
    if (typeof workflows?.activate !== 'function') return;
    const { activate } = workflows;

    // The SDK makes all its calls before it awaits anything. If another version does not, the later ones have their own watchdogs.
    workflows.activate = function (activation) {
      const run: { completion?: ReturnType<Activate> } = {};
      const before = executionAsyncId();
      Object.assign(globalThis, { __dandoriActivate: () => void (run.completion = activate.call(this, activation)) });
      guarded = true;
      try {
        enter.runInThisContext({ timeout: limit! });
      } catch (error) {
        leaveAsyncContexts(before);
        run.completion ??= activate.call(this, thatThrows(error)); // it was cut off, past every `catch`
      } finally {
        guarded = false;
      }
      return run.completion!;
    };
  }
}

/** What the SDK will make its activations with, if this thread has loaded it. */
function loadedWorkflowClass(): BaseVMWorkflow | undefined {
  try {
    const loaded = require.cache[require.resolve('@temporalio/worker/lib/workflow/vm-shared')]?.exports as { BaseVMWorkflow?: typeof BaseVMWorkflow } | undefined;
    return loaded?.BaseVMWorkflow?.prototype;
  } catch {
    return undefined;
  }
}

/**
 * Node 20 and 22 note which promise's reaction runs, keep the note when that is cut off, and end the whole process for it once they are back in
 * their event loop (nodejs/node #38503, open): every engagement's worker, for one that loops after an `await`. No public function mends
 * that. Node 24 keeps no such notes, and has no such binding any more.
 */
function leaveAsyncContexts(before: number): void {
  if (executionAsyncId() === before) return;
  const { popAsyncContext } = (process as unknown as { binding(name: string): { popAsyncContext(id: number): boolean } }).binding('async_wrap');
  while (executionAsyncId() !== before && popAsyncContext(executionAsyncId()));
}

/** An activation that fails as the SDK makes it fail for an error of its own calls. */
function thatThrows(error: unknown): Activation {
  return {
    get jobs(): never {
      throw error;
    },
  } as unknown as Activation;
}
