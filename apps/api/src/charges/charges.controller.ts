import { Controller, Get, Query } from '@nestjs/common';
import { Allow, PEOPLE, Who } from '../auth/allow.js';
import type { Principal } from '../auth/principal.js';
import { Answers } from '../openapi/answers.js';
import { chargePage, chargeQuery, type ChargePage, type ChargeQuery } from '../schemas/others.schema.js';
import { Charges } from './charges.service.js';

@Controller('v1/charges')
export class ChargesController {
  constructor(private readonly charges: Charges) {}

  @Get()
  @Allow(...PEOPLE)
  @Answers(chargePage, { summary: 'What is to be charged and why, the newest first' })
  listCharges(@Who() who: Principal, @Query({ schema: chargeQuery }) query: ChargeQuery): Promise<ChargePage> {
    return this.charges.list(who, query);
  }
}
