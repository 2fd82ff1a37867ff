import { Injectable } from '@nestjs/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { Histogram, type Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { poolOf } from '#persistence/pool.js';
import { commonMetrics, secondsSince } from '#runtime/metrics/common.js';
import { businessGauges } from './business.js';

/** What this worker process measures, beside what the SDK measures by itself. Labels are names from our own tables. */
@Injectable()
export class Metrics {
  readonly registry: Registry;
  readonly projection: Histogram;
  private readonly activities: Histogram;

  constructor(db: DataSource) {
    ({ registry: this.registry, projection: this.projection } = commonMetrics('worker', () => poolOf(db)));
    this.activities = new Histogram({
      name: 'dandori_activity_duration_seconds',
      help: 'Activities, and first attempts of effects, by name and outcome',
      labelNames: ['activity', 'outcome'],
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers: [this.registry],
    });
    businessGauges(this.registry, db);
  }

  /** Measures each activity of the worker it is given to. */
  readonly measured: ActivityInterceptorsFactory = ({ info: { activityType } }) => ({ inbound: { execute: (input, next) => this.measure(activityType, () => next(input)) } });

  /** Measures what is done as an activity is, by its name. */
  async measure<T>(activity: string, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const end = (outcome: 'done' | 'failed'): void => this.activities.observe({ activity, outcome }, secondsSince(begun));
    try {
      const result = await work();
      end('done');
      return result;
    } catch (error) {
      end('failed');
      throw error;
    }
  }
}
