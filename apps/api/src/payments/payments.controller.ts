import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { Allow, Who } from '../auth/allow.js';
import type { Person } from '../auth/principal.js';
import { sentBy } from '../commands/commands.controller.js';
import type { ApiRequest } from '../http/request.js';
import { Answers } from '../openapi/answers.js';
import { PaymentBookings } from './bookings.service.js';
import { bookingForm, bookings, statementFile, statementPreview, waitingList, type BookingForm, type Bookings, type StatementFile, type StatementPreview, type WaitingList } from './payments.schema.js';
import { Statements } from './statement.service.js';

/** The page of finance where payments are confirmed. By hand it is the engagement's own command; here are the list and the bank's file. */
@Controller('v1/payments')
export class PaymentsController {
  constructor(
    private readonly statements: Statements,
    private readonly payments: PaymentBookings,
  ) {}

  @Get()
  @Allow('manager', 'finance')
  @Answers(waitingList, { summary: 'Payments that are waited for' })
  waiting(): Promise<WaitingList> {
    return this.statements.waiting();
  }

  @Post('bookings/preview')
  @Allow('finance')
  @Answers(statementPreview, { summary: 'Which line of a bank statement pays what; changes nothing, and nothing of the file is kept' })
  previewBookings(@Body({ schema: statementFile }) file: StatementFile): Promise<StatementPreview> {
    return this.statements.preview(file);
  }

  @Post('bookings')
  @Allow('finance')
  @Answers(bookings, { summary: 'Confirm payments of a bank statement as its preview showed them; each line has one effect, however often it is sent' })
  bookPayments(@Req() request: ApiRequest, @Who() who: Person, @Body({ schema: bookingForm }) form: BookingForm): Promise<Bookings> {
    return this.payments.book(sentBy(request, who, '', form), form);
  }
}
