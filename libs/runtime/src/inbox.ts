/** The local mail inbox: takes every mail by SMTP, delivers none, shows them on a page. A process of its own. */
import { join } from 'node:path';
import { MailDev } from 'maildev';
import { reportReady } from './child.js';

const [smtp, web, data] = process.argv.slice(2);
const inbox = new MailDev({ smtp: Number(smtp), ip: '127.0.0.1', web: Number(web), webIp: '127.0.0.1', mailDirectory: join(data ?? '.', 'inbox'), maxEmails: 1000, silent: true });
await inbox.start();
process.once('SIGTERM', () => void inbox.stop().finally(() => process.exit(0)));
reportReady();
