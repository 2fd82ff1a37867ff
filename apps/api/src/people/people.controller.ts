import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Allow, INTERNAL, Who } from '../auth/allow.js';
import type { Person } from '../auth/principal.js';
import { fromOf } from '../auth/sign-in-audit.js';
import type { ApiRequest } from '../http/request.js';
import { Answers } from '../openapi/answers.js';
import { inviteForm, peopleList, personParams, personSchema, roleForm, signInPage, signInQuery, type InviteForm, type PeopleList, type PersonParams, type PersonView, type RoleForm, type SignInPage, type SignInQuery } from './people.schema.js';
import { People } from './people.service.js';
import { SignIns } from './sign-ins.service.js';

/** These need no Idempotency-Key: each says what is to be, so that asking twice changes nothing more. */
@Controller('v1/people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly signIns: SignIns,
  ) {}

  @Get()
  @Allow(...INTERNAL)
  @Answers(peopleList, { summary: 'Who works here' })
  list(@Who() who: Person): Promise<PeopleList> {
    return this.people.list(who);
  }

  @Post()
  @Allow('manager')
  @Answers(personSchema, { status: 201, summary: 'Invite somebody by mail' })
  invite(@Req() request: ApiRequest, @Who() who: Person, @Body({ schema: inviteForm }) form: InviteForm): Promise<PersonView> {
    return this.people.invite(who, form, fromOf(request));
  }

  @Get('sign-ins')
  @Allow('manager')
  @Answers(signInPage, { summary: 'Who signed in or tried to, and who let whom in or out, the newest first' })
  signInsOf(@Query({ schema: signInQuery }) query: SignInQuery): Promise<SignInPage> {
    return this.signIns.list(query);
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Allow('manager')
  @Answers(personSchema, { summary: 'Disable a sign-in: sessions and keys stop working at once' })
  disable(@Req() request: ApiRequest, @Who() who: Person, @Param({ schema: personParams }) { id }: PersonParams): Promise<PersonView> {
    return this.people.disable(who, id, fromOf(request));
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Allow('manager')
  @Answers(personSchema, { summary: 'Enable it again' })
  enable(@Req() request: ApiRequest, @Who() who: Person, @Param({ schema: personParams }) { id }: PersonParams): Promise<PersonView> {
    return this.people.enable(who, id, fromOf(request));
  }

  @Post(':id/role')
  @HttpCode(200)
  @Allow('manager')
  @Answers(personSchema, { summary: 'Change the role: sessions end, keys have it at once' })
  role(@Req() request: ApiRequest, @Who() who: Person, @Param({ schema: personParams }) { id }: PersonParams, @Body({ schema: roleForm }) form: RoleForm): Promise<PersonView> {
    return this.people.changeRole(who, id, form, fromOf(request));
  }
}
