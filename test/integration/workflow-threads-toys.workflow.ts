import { condition, defineQuery, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';

const forever = (): never => {
  for (;;);
};

/** Counts until it is told to stop, and can be asked a question that has no answer. */
export async function counts(): Promise<number> {
  let count = 0;
  let stopped = false;
  setHandler(defineUpdate<number>('next'), () => ++count);
  setHandler(defineQuery<number>('endless'), forever);
  setHandler(defineSignal('stop'), () => void (stopped = true));
  await condition(() => stopped);
  return count;
}

/** Each never ends in another part of an activation. */
export async function inItsBody(): Promise<void> {
  forever();
}

export async function afterAnAwait(): Promise<void> {
  await Promise.resolve();
  forever();
}

export async function inPromisesWithoutEnd(): Promise<void> {
  for (;;) await Promise.resolve();
}

export async function inACatch(): Promise<void> {
  for (;;) {
    try {
      forever();
    } catch {
      continue;
    }
  }
}

export async function inACondition(): Promise<void> {
  let asked = 0;
  await condition(() => asked++ > 0 && forever());
}

export async function inAHandler(): Promise<void> {
  setHandler(defineSignal('endless'), forever);
  await condition(() => false);
}
