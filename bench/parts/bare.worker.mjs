// The smallest worker: defaults throughout.
import { fileURLToPath } from 'node:url';
import { createTransport } from 'nodemailer';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

Runtime.install({ logger: new DefaultLogger('ERROR') });
const post = createTransport({ url: process.env.SMTP_URL ?? 'smtp://127.0.0.1:1', pool: true, maxConnections: 3 });

async function sendMail(id, n) {
  await post.sendMail({ from: 'desk@bench.example', to: 'p@bench.example', subject: `Mail ${n}`, text: 'A mail. '.repeat(100), messageId: `<${id}.${n}@bench>` });
}

const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS });
const worker = await Worker.create({
  connection, namespace: process.env.TEMPORAL_NAMESPACE, taskQueue: process.env.PEER_NAME, activities: { sendMail }, workflowsPath: fileURLToPath(new URL('./bare.workflow.js', import.meta.url)),
});
const running = worker.run();
process.send?.('ready');
await running;
await connection.close();
process.exit(0);
