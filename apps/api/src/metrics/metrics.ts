import { Inject, Injectable } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { poolOf } from '#persistence/pool.js';
import { commonMetrics, secondsSince } from '#runtime/metrics/common.js';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { hasWords } from '../problems/words.js';

/** How a command was answered: what the rules or the form refused is `refused`. */
export type Outcome = 'accepted' | 'refused' | 'undecided';

/** What this API process measures. Labels are routes, codes and names from our own tables: never ids, never what a sender wrote. */
@Injectable()
export class Metrics {
  readonly registry: Registry;
  readonly projection: Histogram;
  private readonly requests: Histogram;
  private readonly commands: Counter;

  constructor(db: DataSource, @Inject(SETTINGS) { updatesInFlight }: ApiSettings) {
    ({ registry: this.registry, projection: this.projection } = commonMetrics('api', () => poolOf(db)));
    const registers = [this.registry];
    this.requests = new Histogram({
      name: 'dandori_http_request_duration_seconds', help: 'Requests by the template of their route and their status', labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], registers,
    });
    this.commands = new Counter({ name: 'dandori_commands_total', help: 'Commands as they were answered, with the code of a refusal', labelNames: ['pipeline', 'command', 'outcome', 'code'], registers });
    new Gauge({ name: 'dandori_updates_in_flight_limit', help: 'Commands this process has in hand at most', registers }).set(updatesInFlight);
  }

  /** A figure that is asked for when the metrics are read. Once per name. */
  watch(name: 'dandori_updates_in_flight' | 'dandori_live_streams', help: string, now: () => number): void {
    new Gauge({ name, help, registers: [this.registry], collect() { this.set(now()); } });
  }

  /** Measures every request from here to its end. */
  countRequests(): RequestHandler {
    return (request, response, next) => {
      const begun = performance.now();
      response.once('close', () => {
        const path = (request.route as { path?: unknown } | undefined)?.path;
        // Addresses that are no route of ours are as many as strangers think of.
        const known = typeof path === 'string' ? { method: request.method, route: path } : { method: 'other', route: 'other' };
        this.requests.observe({ ...known, status: String(response.statusCode) }, secondsSince(begun));
      });
      next();
    };
  }

  /** @param of the command, when it was taken in; a form that was refused before has no row */
  countCommand(outcome: Outcome, { of, code }: { of?: { pipeline: string; name: string }; code?: string } = {}): void {
    this.commands.inc({ pipeline: of?.pipeline ?? '', command: of?.name ?? '', outcome, code: code === undefined ? '' : hasWords(code) ? code : 'other' });
  }
}
