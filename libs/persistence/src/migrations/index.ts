import { readFile } from 'node:fs/promises';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration is two SQL files beside this one. TypeORM orders by the timestamp at the end of the name. */
abstract class SqlMigration implements MigrationInterface {
  abstract readonly name: string;
  protected abstract readonly file: string;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(await this.read('up'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(await this.read('down'));
  }

  private read(direction: 'up' | 'down'): Promise<string> {
    return readFile(new URL(`./${this.file}.${direction}.sql`, import.meta.url), 'utf8');
  }
}

class Engagements extends SqlMigration {
  readonly name = 'Engagements1790000000001';
  protected readonly file = '0001-engagements';
}

class SignIn extends SqlMigration {
  readonly name = 'SignIn1790000000002';
  protected readonly file = '0002-sign-in';
}

class Sessions extends SqlMigration {
  readonly name = 'Sessions1790000000003';
  protected readonly file = '0003-sessions';
}

class Finance extends SqlMigration {
  readonly name = 'Finance1790000000004';
  protected readonly file = '0004-finance';
}

class People extends SqlMigration {
  readonly name = 'People1790000000005';
  protected readonly file = '0005-people';
}

class Capacity extends SqlMigration {
  readonly name = 'Capacity1790000000006';
  protected readonly file = '0006-capacity';
}

class Webhooks extends SqlMigration {
  readonly name = 'Webhooks1790000000007';
  protected readonly file = '0007-webhooks';
}

class Operations extends SqlMigration {
  readonly name = 'Operations1790000000008';
  protected readonly file = '0008-operations';
}

class Erasure extends SqlMigration {
  readonly name = 'Erasure1790000000009';
  protected readonly file = '0009-erasure';
}

class RowSecurity extends SqlMigration {
  readonly name = 'RowSecurity1790000000010';
  protected readonly file = '0010-row-security';
}

class Audit extends SqlMigration {
  readonly name = 'Audit1790000000011';
  protected readonly file = '0011-audit';
}

class Today extends SqlMigration {
  readonly name = 'Today1790000000012';
  protected readonly file = '0012-today';
}

class Lists extends SqlMigration {
  readonly name = 'Lists1790000000013';
  protected readonly file = '0013-lists';
}

class AuditReaders extends SqlMigration {
  readonly name = 'AuditReaders1790000000014';
  protected readonly file = '0014-audit-readers';
}

class Effects extends SqlMigration {
  readonly name = 'Effects1790000000015';
  protected readonly file = '0015-effects';
}

class SealingTime extends SqlMigration {
  readonly name = 'SealingTime1790000000016';
  protected readonly file = '0016-sealing-time';
}

class Keys extends SqlMigration {
  readonly name = 'Keys1790000000017';
  protected readonly file = '0017-keys';
}

class Projection extends SqlMigration {
  readonly name = 'Projection1790000000018';
  protected readonly file = '0018-projection';
}

/** In order; a released one never changes. */
export const migrations = [Engagements, SignIn, Sessions, Finance, People, Capacity, Webhooks, Operations, Erasure, RowSecurity, Audit, Today, Lists, AuditReaders, Effects, SealingTime, Keys, Projection];
