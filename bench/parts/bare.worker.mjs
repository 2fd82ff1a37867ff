// The smallest worker: defaults throughout.
import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

Runtime.install({ logger: new DefaultLogger('ERROR') });
const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS });
const worker = await Worker.create({
  connection, namespace: process.env.TEMPORAL_NAMESPACE, taskQueue: 'bare', workflowsPath: fileURLToPath(new URL('./bare.workflow.js', import.meta.url)),
});
const running = worker.run();
process.send?.('ready');
await running;
await connection.close();
process.exit(0);
