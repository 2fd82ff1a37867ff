/** How long a person who looks at the page waits for one part of it. */
const PATIENCE_MS = 3000;

/** The answer, or nothing when it fails or takes too long. */
export async function inTime<T>(answer: Promise<T>, ms = PATIENCE_MS): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), ms)));
  return Promise.race([answer.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
