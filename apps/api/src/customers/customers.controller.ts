import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, INTERNAL, Who } from '../auth/allow.js';
import type { Person } from '../auth/principal.js';
import { Answers } from '../openapi/answers.js';
import { idParams, type IdParams } from '../schemas/common.schema.js';
import { customerDetail, customerPage, customerQuery, erasureForm, erasureSchema, type CustomerDetail, type CustomerPage, type CustomerQuery, type ErasureForm, type ErasureView } from './customers.schema.js';
import { Customers } from './customers.service.js';
import { Erasures } from './erasure.service.js';

@Controller('v1/customers')
export class CustomersController {
  constructor(
    private readonly customers: Customers,
    private readonly erasures: Erasures,
  ) {}

  @Get()
  @Allow(...INTERNAL)
  @Answers(customerPage, { summary: 'Customers, the newest first' })
  list(@Query({ schema: customerQuery }) query: CustomerQuery): Promise<CustomerPage> {
    return this.customers.list(query);
  }

  @Get(':id')
  @Allow(...INTERNAL)
  @Answers(customerDetail, { summary: 'One customer with its people' })
  byId(@Param({ schema: idParams }) { id }: IdParams): Promise<CustomerDetail> {
    return this.customers.byId(id);
  }

  /** Needs no Idempotency-Key: who is erased stays so, and asking again gives the first answer. */
  @Post(':id/erasure')
  @HttpCode(200)
  @Allow('manager')
  @Answers(erasureSchema, { summary: 'Erase the people of a customer for good; numbers, dates and charges stay' })
  erase(@Who() who: Person, @Param({ schema: idParams }) { id }: IdParams, @Body({ schema: erasureForm }) { reason }: ErasureForm): Promise<ErasureView> {
    return this.erasures.erase(who, id, reason);
  }
}
