import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { SETTINGS, type ApiSettings } from '../../parts/tokens.js';
import { Allow, ANYONE, SeesAll } from '../allow.js';
import { clearCookie, cookieOf, SESSION_COOKIE, setCookie } from '../session-cookie.js';
import type { SessionRequest } from '../sessions.js';
import { fromOf } from '../sign-in-audit.js';
import { oidcQuery, type OidcQuery } from '../sign-in.schema.js';
import { Oidc, type Callback } from './oidc.service.js';

const STATE_COOKIE = '__Host-dandori-oidc';

/** Two stops of the browser on its way; no client calls them, so they are not in the OpenAPI document. */
@ApiExcludeController()
@Controller('v1/sign-in/oidc')
@SeesAll(...ANYONE)
export class OidcController {
  constructor(
    private readonly oidc: Oidc,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @Allow(...ANYONE)
  async begin(@Req() request: SessionRequest, @Query({ schema: oidcQuery }) { to }: OidcQuery, @Res() response: Response): Promise<void> {
    const { address, state } = await this.oidc.begin(to, fromOf(request));
    setCookie(response, STATE_COOKIE, state, 600);
    response.redirect(302, address);
  }

  /** Errors go to the sign-in page: this is an address in a person's browser. */
  @Get('callback')
  @Allow(...ANYONE)
  async callback(@Req() request: SessionRequest, @Query() query: Callback, @Res() response: Response): Promise<void> {
    const opened = await this.oidc.end(query, cookieOf(request.headers.cookie, STATE_COOKIE), fromOf(request));
    clearCookie(response, STATE_COOKIE);
    if (opened) setCookie(response, SESSION_COOKIE, opened.token, opened.seconds);
    response.redirect(303, `${this.settings.publicUrl.replace(/\/$/, '')}${opened ? opened.to : '/sign-in?problem=OIDC_REFUSED'}`);
  }
}
