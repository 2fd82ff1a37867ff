import { Body, Controller, Post, Req } from '@nestjs/common';
import { Allow, Who } from '../auth/allow.js';
import type { Person } from '../auth/principal.js';
import { sentBy } from '../commands/commands.controller.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import type { ApiRequest } from '../http/request.js';
import { Answers } from '../openapi/answers.js';
import { invoiceConfirmation, invoiceFile, invoicePreview, invoicesBooked, type InvoiceConfirmation, type InvoiceFile, type InvoicePreview, type InvoicesBooked } from './invoices.schema.js';
import { Invoices } from './invoices.service.js';

@Controller('v1/charges/invoices')
export class InvoicesController {
  constructor(private readonly invoices: Invoices) {}

  @Post('preview')
  @Allow('finance')
  @Answers(invoicePreview, { summary: 'What a file of charges and invoice numbers would book; changes nothing' })
  previewInvoices(@Body({ schema: invoiceFile }) { content }: InvoiceFile): Promise<InvoicePreview> {
    return this.invoices.preview(content);
  }

  @Post()
  @Allow('finance')
  @Answers(invoicesBooked, { summary: 'Book the invoice numbers of a file as its preview showed them', idempotent: true })
  bookInvoices(@Req() request: ApiRequest, @Who() who: Person, @IdempotencyKey() key: string, @Body({ schema: invoiceConfirmation }) form: InvoiceConfirmation): Promise<InvoicesBooked> {
    return this.invoices.book(sentBy(request, who, key, form), form.content, form.hash);
  }
}
