import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { readSettings } from '#runtime/settings.js';
import { AppModule } from './app.module.js';
import { loadDemo } from './demo/load.js';
import { NestLog } from './parts/nest-log.js';
import { openParts } from './parts/parts.js';
import { NEEDED } from './parts/tokens.js';

// Loads the demo company and leaves its sign-ins in the data folder, where whoever started it finds them.
const settings = readSettings(process.env, { needs: NEEDED });
const parts = await openParts(settings);
const app = await NestFactory.createApplicationContext(AppModule.with(parts), { logger: new NestLog(parts.log) });
const signIns = await loadDemo(app, settings.companyName);
writeFileSync(join(settings.data, 'sign-ins.json'), JSON.stringify(signIns, null, 2), { mode: 0o600 });
await app.close();
process.exit(0);
