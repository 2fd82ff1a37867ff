/** What a process of ours that the supervisor started has to know about it. Loaded before its main file (`node --import`). */
import './workflow-threads.js';

// A supervisor that was killed cannot stop its children: they notice that the channel to it closed, and end by
// themselves as they would on SIGTERM; a worker that still drains after 15 s is cut off.
if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), 15_000).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  process.channel.unref(); // waiting for that must not keep a finished process alive
}

/** Tells the supervisor that this process does its work now. Without a supervisor, nothing happens. */
export function reportReady(): void {
  process.send?.('ready');
}
