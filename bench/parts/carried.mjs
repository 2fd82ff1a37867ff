// Open workflows in their thousands: rows copied by SQL, and for each a workflow started with the copied state, as continue-as-new starts one.
import { copyToCarry } from './fill.mjs';
import { cpu } from './cpu.mjs';
import { inParallel, pause, until } from './load.mjs';

const AT_ONCE = 48;
/** A worker that has used less than this of a second has nothing left to do. */
const IDLE_MS = 120;

export class Carried {
  /** @param product a started product @param servers its servers */
  constructor(product, servers) {
    Object.assign(this, { product, servers, all: [] });
  }

  /** Starts workflows until there are so many, and waits until the worker has seen to all of them. @returns milliseconds */
  async upTo(count) {
    const since = performance.now();
    this.client ??= await this.connect();
    const rows = await copyToCarry(this.servers, [this.all.length + 1, count]);
    await inParallel(rows, AT_ONCE, ({ id, number, customer, contact, snapshot, book }) =>
      this.client.workflow.start(snapshot.pipeline, {
        workflowId: `${snapshot.pipeline}/${id}`, taskQueue: this.servers.env.TEMPORAL_TASK_QUEUE, workflowIdReusePolicy: 'REJECT_DUPLICATE',
        args: [{ engagement: id, number, customer, contact, book, openedBy: { role: 'system', id: 'system' }, carry: { engagement: snapshot, handled: [] } }],
      }));
    this.all.push(...rows.map(({ id }) => ({ id })));
    await this.settled();
    return performance.now() - since;
  }

  /** Until the worker has stood still for three seconds. */
  async settled() {
    let still = 0;
    await until('the worker to have nothing left to do', async () => {
      const before = cpu(this.product.pids()).worker;
      await pause(1000);
      still = cpu(this.product.pids()).worker - before < IDLE_MS ? still + 1 : 0;
      return still >= 3;
    }, { withinMs: 900_000 });
  }

  async connect() {
    const { connectClient } = await this.product.load('libs/runtime/src/temporal/connect.js');
    const { TEMPORAL_NAMESPACE, TEMPORAL_ADDRESS, DANDORI_MASTER_KEY } = this.servers.env;
    return connectClient({ temporalNamespace: TEMPORAL_NAMESPACE, temporalAddress: TEMPORAL_ADDRESS, temporalTls: false, masterKey: DANDORI_MASTER_KEY });
  }

  async close() {
    await this.client?.connection.close();
  }
}
