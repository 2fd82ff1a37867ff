import { Body, Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { Allow, INTERNAL, PEOPLE, Who } from '../auth/allow.js';
import type { Person, Principal } from '../auth/principal.js';
import { sentBy } from '../commands/commands.controller.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import type { ApiRequest } from '../http/request.js';
import { Answers } from '../openapi/answers.js';
import {
  booked, chargeDetail, chargeFilter, chargePage, chargeParams, chargeQuery, chargeSummary, exportQuery, invoiceForm, noForm, reasonForm, reconciliation,
  type Booked, type ChargeDetail, type ChargeFilterQuery, type ChargePage, type ChargeParams, type ChargeQuery, type ChargeSummary, type ExportQuery, type InvoiceForm, type ReasonForm, type ReconciliationView,
} from './charges.schema.js';
import { Charges } from './charges.service.js';
import { ChargeExport } from './export.service.js';
import { Ledger } from './ledger.service.js';

@Controller('v1/charges')
export class ChargesController {
  constructor(
    private readonly charges: Charges,
    private readonly ledger: Ledger,
    private readonly files: ChargeExport,
  ) {}

  @Get()
  @Allow(...PEOPLE)
  @Answers(chargePage, { summary: 'What is to be charged and why, the newest first' })
  listCharges(@Who() who: Principal, @Query({ schema: chargeQuery }) query: ChargeQuery): Promise<ChargePage> {
    return this.charges.list(who, query);
  }

  @Get('summary')
  @Allow(...INTERNAL)
  @Answers(chargeSummary, { summary: 'How many charges there are per state, and what arose per month' })
  chargeSummary(@Query({ schema: chargeFilter }) filter: ChargeFilterQuery): Promise<ChargeSummary> {
    return this.charges.summary(filter);
  }

  @Get('export')
  @Allow('manager', 'finance')
  @Answers(undefined, { summary: 'Charges as CSV: UTF-8 with BOM, or Shift_JIS with 〓 for what it lacks' })
  async exportCharges(@Who() who: Person, @Query({ schema: exportQuery }) query: ExportQuery, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const file = await this.files.file(who, query);
    response.setHeader('Content-Security-Policy', 'sandbox');
    return new StreamableFile(file, { type: `text/csv; charset=${query.encoding ?? 'utf-8'}; header=present`, disposition: `attachment; filename="charges${query.month === undefined ? '' : `-${query.month}`}.csv"` });
  }

  @Get('reconciliation')
  @Allow('manager', 'finance')
  @Answers(reconciliation, { summary: 'The ledger, computed again from events and prices, and what differs' })
  reconcile(): Promise<ReconciliationView> {
    return this.charges.reconciliation();
  }

  @Get(':key')
  @Allow(...INTERNAL)
  @Answers(chargeDetail, { summary: 'One charge with what led to it, its entries, and what can be done' })
  charge(@Who() who: Person, @Param({ schema: chargeParams }) { key }: ChargeParams): Promise<ChargeDetail> {
    return this.charges.byKey(who, key);
  }

  @Post(':key/acknowledge')
  @Allow('finance')
  @Answers(booked, { summary: 'Acknowledge a charge', idempotent: true })
  acknowledge(@Req() request: ApiRequest, @Who() who: Person, @IdempotencyKey() key: string, @Param({ schema: chargeParams }) { key: charge }: ChargeParams, @Body({ schema: noForm }) form: object): Promise<Booked> {
    return this.ledger.book(sentBy(request, who, key, form), { action: 'acknowledge', charge });
  }

  @Post(':key/invoice')
  @Allow('finance')
  @Answers(booked, { summary: 'Record that a charge was invoiced', idempotent: true })
  invoice(@Req() request: ApiRequest, @Who() who: Person, @IdempotencyKey() key: string, @Param({ schema: chargeParams }) { key: charge }: ChargeParams, @Body({ schema: invoiceForm }) form: InvoiceForm): Promise<Booked> {
    return this.ledger.book(sentBy(request, who, key, form), { action: 'invoice', charge, invoiceNumber: form.invoiceNumber });
  }

  @Post(':key/waive')
  @Allow('manager', 'finance')
  @Answers(booked, { summary: 'Waive a charge that was not invoiced yet', idempotent: true })
  waive(@Req() request: ApiRequest, @Who() who: Person, @IdempotencyKey() key: string, @Param({ schema: chargeParams }) { key: charge }: ChargeParams, @Body({ schema: reasonForm }) form: ReasonForm): Promise<Booked> {
    return this.ledger.book(sentBy(request, who, key, form), { action: 'waive', charge, reason: form.reason });
  }

  @Post(':key/reverse')
  @Allow('finance')
  @Answers(booked, { summary: 'Take back an invoiced or settled charge by a counter-entry', idempotent: true })
  reverse(@Req() request: ApiRequest, @Who() who: Person, @IdempotencyKey() key: string, @Param({ schema: chargeParams }) { key: charge }: ChargeParams, @Body({ schema: reasonForm }) form: ReasonForm): Promise<Booked> {
    return this.ledger.book(sentBy(request, who, key, form), { action: 'reverse', charge, reason: form.reason });
  }

  @Post(':key/reprice')
  @Allow('finance')
  @Answers(booked, { summary: 'Look the price of a charge without one up again', idempotent: true })
  reprice(@Req() request: ApiRequest, @Who() who: Person, @IdempotencyKey() key: string, @Param({ schema: chargeParams }) { key: charge }: ChargeParams, @Body({ schema: noForm }) form: object): Promise<Booked> {
    return this.ledger.book(sentBy(request, who, key, form), { action: 'reprice', charge });
  }
}
