import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, INTERNAL } from '../auth/allow.js';
import { Answers } from '../openapi/answers.js';
import { idParams, type IdParams } from '../schemas/common.schema.js';
import { customerDetail, customerPage, customerQuery, type CustomerDetail, type CustomerPage, type CustomerQuery } from './customers.schema.js';
import { Customers } from './customers.service.js';

@Controller('v1/customers')
export class CustomersController {
  constructor(private readonly customers: Customers) {}

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
}
