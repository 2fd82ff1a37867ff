// A worker in a process of its own, whose one thread for workflows is what workflow-threads.test.ts tries. It ends when its input does.
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

const [codePath, taskQueue, isolateExecutionTimeout] = process.argv.slice(2);
Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS });
const worker = await Worker.create({ connection, namespace: process.env.TEMPORAL_NAMESPACE, taskQueue, workflowBundle: { codePath }, workflowThreadPoolSize: 1, isolateExecutionTimeout });
process.stdin.once('end', () => worker.shutdown()).resume();
await worker.run();
await connection.close();
