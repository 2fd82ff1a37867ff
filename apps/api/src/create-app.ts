import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import helmet from 'helmet';
import { readAsNobodyYet } from '#persistence/reader.js';
import { tracing } from '#runtime/telemetry.js';
import { AppModule } from './app.module.js';
import { assertRoutesAreClosed } from './auth/routes.js';
import { measure } from './metrics/measure.js';
import { jsonBody } from './http/body.js';
import { requestLog } from './http/request-log.js';
import { documentOf } from './openapi/document.js';
import { NestLog } from './parts/nest-log.js';
import type { Parts } from './parts/parts.js';
import { serveWebApp } from './web/web-app.js';

/** Builds the application around its parts; the caller listens. Closing it closes the parts. */
export async function createApp(parts: Parts): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(parts), { logger: new NestLog(parts.log), bodyParser: false, abortOnError: false });
  assertRoutesAreClosed(app);
  app.disable('x-powered-by');
  app.set('trust proxy', ['loopback', ...parts.settings.trustProxy]); // more would let clients choose their own address
  const https = parts.settings.publicUrl.startsWith('https:');
  const traced = tracing();
  if (traced) app.use(traced.requests);
  app.use(requestLog(parts.log));
  measure(app);
  app.use(helmet({ strictTransportSecurity: https, contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': https ? [] : null } } }));
  serveWebApp(app, { https });
  app.use(jsonBody());
  app.use((_request: unknown, _response: unknown, next: () => void) => readAsNobodyYet(next)); // the guard says who
  SwaggerModule.setup('docs', app, documentOf(app), { jsonDocumentUrl: 'openapi.json', raw: ['json'], customSiteTitle: 'Dandori API', swaggerOptions: { persistAuthorization: false } });
  return app;
}
