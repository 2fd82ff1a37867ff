import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import { Vault } from '#persistence/sealing.js';
import { stopTracing } from '#runtime/telemetry.js';
import { Refusals } from './audit/refusals.js';
import { AuthenticationGuard } from './auth/authentication.guard.js';
import type { Auth } from './auth/better-auth.js';
import { RolesGuard } from './auth/roles.guard.js';
import { signInFeature } from './auth/sign-in.feature.js';
import { PlacesGuard } from './commands/places.guard.js';
import { features } from './features.js';
import { HealthController } from './health/health.controller.js';
import { RequestLimits } from './limits/request-limits.guard.js';
import type { Parts } from './parts/parts.js';
import { Temporal } from './parts/temporal.js';
import { AUTH, LOG, SETTINGS } from './parts/tokens.js';
import { invalid } from './problems/issues.js';
import { ProblemFilter } from './problems/problem.filter.js';

/** What is wired to what. The parts (database, Temporal, keys) are opened outside, so that tests and the document generator bring their own. */
@Module({})
export class AppModule implements OnApplicationShutdown {
  constructor(
    private readonly db: DataSource,
    private readonly temporal: Temporal,
    @Inject(AUTH) private readonly auth: Auth,
  ) {}

  static with(parts: Parts): DynamicModule {
    return {
      module: AppModule,
      controllers: [HealthController, ...signInFeature.controllers, ...features.controllers],
      providers: [
        { provide: SETTINGS, useValue: parts.settings },
        { provide: LOG, useValue: parts.log },
        { provide: AUTH, useValue: parts.auth },
        { provide: DataSource, useValue: parts.db },
        { provide: Vault, useValue: parts.vault },
        { provide: Temporal, useValue: parts.temporal },
        { provide: APP_GUARD, useClass: PlacesGuard },
        { provide: APP_GUARD, useClass: AuthenticationGuard },
        { provide: APP_GUARD, useClass: RequestLimits },
        { provide: APP_GUARD, useClass: RolesGuard },
        { provide: APP_PIPE, useValue: new StandardSchemaValidationPipe({ exceptionFactory: (issues) => invalid(issues) }) },
        { provide: APP_FILTER, useFactory: (log: Logger, refusals: Refusals) => new ProblemFilter(log, refusals), inject: [LOG, Refusals] },
        ...signInFeature.providers,
        ...features.providers,
      ],
    };
  }

  /** After the last request was answered. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([this.db.isInitialized && this.db.destroy(), this.temporal.close(), this.auth.close()]);
    await stopTracing();
  }
}
