// Restate: a virtual object per engagement. Its own server takes the requests, so there is no API beside it; the projection is a journaled side effect.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { freePort } from './child.mjs';
import { call, until } from './load.mjs';
import { openProjection, ready, STEPS } from './peer.http.mjs';

Promise.withResolvers ??= () => { // the SDK takes it for granted; Node has it from 22 on
  const it = {};
  it.promise = new Promise((resolve, reject) => Object.assign(it, { resolve, reject }));
  return it;
};
const restate = await import('@restatedev/restate-sdk');

const project = await openProjection('restate');

const onboarding = restate.object({
  name: 'onboarding',
  handlers: {
    advance: async (context, { step }) => {
      const done = (await context.get('done')) ?? 0;
      if (step !== done + 1 || step > STEPS) throw new restate.TerminalError('not this step now', { errorCode: 409 });
      const event = await context.run('project', async () => {
        const made = { seq: step, step, at: new Date().toISOString() };
        await project(context.key, [made]);
        return made;
      });
      context.set('done', step);
      return { events: [event] };
    },
  },
});

const [servicePort, adminPort, nodePort] = [await freePort(), await freePort(), await freePort()];
await restate.serve({ services: [onboarding], port: servicePort });

const packaged = createRequire(import.meta.url).resolve(`@restatedev/restate-server-${process.platform}-${process.arch}/package.json`);
const server = spawn(join(dirname(packaged), 'bin/restate-server'), ['--no-logo', '--base-dir', process.env.RESTATE_FOLDER, '--listen-mode', 'tcp'], {
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    ...process.env, RESTATE_DISABLE_TELEMETRY: 'true', RESTATE_LOG_FILTER: 'error', RESTATE_BIND_ADDRESS: `127.0.0.1:${nodePort}`,
    RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${process.env.PORT}`, RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${adminPort}`,
  },
});
server.once('exit', () => process.exit(1));
process.once('exit', () => server.kill('SIGKILL'));

const admin = `http://127.0.0.1:${adminPort}`;
const answers = async (ask) => (await ask().catch(() => ({ status: 0 }))).status;
await until('the administration of Restate', async () => (await answers(() => call('GET', `${admin}/health`))) === 200);
await until('the deployment', async () => (await answers(() => call('POST', `${admin}/deployments`, { body: { uri: `http://127.0.0.1:${servicePort}` } }))) === 201);
ready();
