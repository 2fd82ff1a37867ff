import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, INTERNAL, Who } from '../auth/allow.js';
import type { Person } from '../auth/principal.js';
import { Answers } from '../openapi/answers.js';
import { termsDocument, termsForm, termsList, termsPreview, termsVersion, versionParams, type TermsDocument, type TermsForm, type TermsList, type TermsPreview, type TermsVersionView, type VersionParams } from './terms.schema.js';
import { TermsService } from './terms.service.js';

/** Publishing needs no Idempotency-Key: a version's name is its key, and the same version again changes nothing. */
@Controller('v1/terms')
export class TermsController {
  constructor(private readonly terms: TermsService) {}

  @Get()
  @Allow(...INTERNAL)
  @Answers(termsList, { summary: 'The versions of terms, prices and calendar' })
  listTerms(): Promise<TermsList> {
    return this.terms.list();
  }

  @Get(':version')
  @Allow(...INTERNAL)
  @Answers(termsDocument, { summary: 'One version with its document and its calendar' })
  readTerms(@Param({ schema: versionParams }) { version }: VersionParams): Promise<TermsDocument> {
    return this.terms.read(version);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('manager')
  @Answers(termsPreview, { summary: 'What a new version would change' })
  previewTerms(@Body({ schema: termsForm }) form: TermsForm): Promise<TermsPreview> {
    return this.terms.preview(form);
  }

  @Post()
  @Allow('manager')
  @Answers(termsVersion, { status: 201, summary: 'Publish a new version' })
  publishTerms(@Who() who: Person, @Body({ schema: termsForm }) form: TermsForm): Promise<TermsVersionView> {
    return this.terms.publish(who, form);
  }
}
