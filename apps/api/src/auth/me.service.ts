import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { one } from '#persistence/sql.js';
import type { Principal } from './principal.js';
import type { Session } from './sessions.js';
import { SignInPeople } from './sign-in-people.js';
import type { Me } from './sign-in.schema.js';
import { mayChoosePassword } from './sign-in.service.js';

/** Who somebody is here, as their pages need it. */
@Injectable()
export class MeService {
  constructor(
    private readonly db: DataSource,
    private readonly people: SignInPeople,
  ) {}

  async of(who: Principal, session?: Session): Promise<Me> {
    const user = who.kind === 'person' ? await this.user(who.id) : undefined;
    const name = who.kind === 'person' && who.contact ? (await this.people.contactPerson(who.contact))?.name : user?.name;
    return {
      role: who.role, id: who.id, name: name ?? null, language: user?.language ?? null,
      department: (who.kind === 'person' && who.department) || null, customer: (who.kind !== 'public' && who.customer) || null,
      engagement: who.kind === 'link' ? who.engagement : null, action: who.kind === 'link' ? who.action : null,
      session: session ? { by: session.method, until: session.until, passwordIsSet: user?.passwordIsSet ?? false, mayChoosePassword: mayChoosePassword(session) } : null,
    };
  }

  private user(id: string): Promise<{ name: string; language: 'ja' | 'en'; passwordIsSet: boolean } | undefined> {
    return one(this.db, `select "name", "language", exists (select 1 from "account" a where a."userId" = u."id" and a."providerId" = 'credential') as "passwordIsSet" from "user" u where "id" = $1`, [id]);
  }
}
