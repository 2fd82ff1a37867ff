// NestJS and PostgreSQL, no engine: the state machine is a guarded update, the event and the row are one transaction.
import 'reflect-metadata';
import { Body, ConflictException, Controller, HttpCode, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { createTables, ready, STEPS } from './peer.http.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });
await createTables(pool, 'nest');

class OnboardingController {
  async advance({ id, step }) {
    const event = { seq: step, step, at: new Date().toISOString() };
    const tx = await pool.connect();
    try {
      await tx.query('begin');
      const { rowCount } = step === 1
        ? await tx.query('insert into nest (id, seq, at) values ($1, 1, $2) on conflict do nothing', [id, event.at])
        : await tx.query('update nest set seq = $2, at = $3 where id = $1 and seq = $2 - 1 and $2 <= $4', [id, step, event.at, STEPS]);
      if (rowCount === 0) throw new ConflictException('not this step now');
      await tx.query('insert into nest_event (id, seq, data) values ($1, $2, $3)', [id, step, JSON.stringify(event)]);
      await tx.query('commit');
    } catch (error) {
      await tx.query('rollback');
      throw error;
    } finally {
      tx.release();
    }
    return { events: [event] };
  }
}
// Decorators are functions; this file is not compiled.
const method = Object.getOwnPropertyDescriptor(OnboardingController.prototype, 'advance');
Post()(OnboardingController.prototype, 'advance', method);
HttpCode(200)(OnboardingController.prototype, 'advance', method);
Body()(OnboardingController.prototype, 'advance', 0);
Controller()(OnboardingController);

class OnboardingModule {}
Module({ controllers: [OnboardingController] })(OnboardingModule);

const app = await NestFactory.create(OnboardingModule, { logger: ['error'] });
await app.listen(Number(process.env.PORT), '127.0.0.1');
ready();
