import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, INTERNAL, Who } from '../auth/allow.js';
import type { Person } from '../auth/principal.js';
import { Answers } from '../openapi/answers.js';
import { idParams, type IdParams } from '../schemas/common.schema.js';
import { filterForm, languageForm, savedFilter, savedFilters, type FilterForm, type LanguageForm, type SavedFilter, type SavedFilters } from './account.schema.js';
import { Account } from './account.service.js';

/** These need no Idempotency-Key: each says what is to be, so that asking twice changes nothing more. */
@Controller('v1/me')
export class AccountController {
  constructor(private readonly account: Account) {}

  @Get('filters')
  @Allow(...INTERNAL)
  @Answers(savedFilters, { summary: 'My saved filters' })
  filters(@Who() who: Person): Promise<SavedFilters> {
    return this.account.filters(who);
  }

  @Post('filters')
  @HttpCode(200)
  @Allow(...INTERNAL)
  @Answers(savedFilter, { summary: 'Save a filter under its name' })
  saveFilter(@Who() who: Person, @Body({ schema: filterForm }) form: FilterForm): Promise<SavedFilter> {
    return this.account.saveFilter(who, form);
  }

  @Delete('filters/:id')
  @HttpCode(204)
  @Allow(...INTERNAL)
  @Answers(undefined, { status: 204, summary: 'Remove a saved filter' })
  removeFilter(@Who() who: Person, @Param({ schema: idParams }) { id }: IdParams): Promise<void> {
    return this.account.removeFilter(who, id);
  }

  @Post('language')
  @HttpCode(204)
  @Allow(...INTERNAL)
  @Answers(undefined, { status: 204, summary: 'Choose the language of mails to me' })
  language(@Who() who: Person, @Body({ schema: languageForm }) { language }: LanguageForm): Promise<void> {
    return this.account.setLanguage(who, language);
  }
}
