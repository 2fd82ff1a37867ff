import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { SETTINGS, type ApiSettings } from '../parts/tokens.js';
import { Problem } from '../problems/problem.js';
import { Answers } from '../openapi/answers.js';
import { Allow, ANYONE, PEOPLE, SeesAll, Who } from './allow.js';
import { MeService } from './me.service.js';
import { PUBLIC, type Person, type Principal } from './principal.js';
import { assertSameOrigin } from './same-origin.js';
import { clearCookie, cookieOf, SESSION_COOKIE, setCookie } from './session-cookie.js';
import { Sessions, type Opened, type SessionRequest } from './sessions.js';
import { fromOf } from './sign-in-audit.js';
import { linkForm, me, newPasswordForm, passwordSignInForm, redeemForm, signedIn, signInOptions, type LinkForm, type Me, type NewPasswordForm, type PasswordSignInForm, type RedeemForm, type SignedIn, type SignInOptions } from './sign-in.schema.js';
import { SignIn } from './sign-in.service.js';

/** Sign-in takes no Idempotency-Key: asked twice, it opens two sessions, which harms nobody. */
@Controller('v1')
@SeesAll(...ANYONE)
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly who: MeService,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get('me')
  @Allow(...ANYONE)
  @Answers(me, { summary: 'Who I am here' })
  me(@Req() request: SessionRequest, @Who() principal: Principal): Promise<Me> {
    return this.who.of(principal, request.session);
  }

  @Get('sign-in/options')
  @Allow(...ANYONE)
  @Answers(signInOptions, { summary: 'How one can sign in here' })
  options(): SignInOptions {
    return this.signIn.options();
  }

  @Post('sign-in/password')
  @Allow(...ANYONE)
  @Answers(signedIn, { summary: 'Sign in by password' })
  async password(@Req() request: SessionRequest, @Body({ schema: passwordSignInForm }) form: PasswordSignInForm, @Res({ passthrough: true }) response: Response): Promise<SignedIn> {
    assertSameOrigin(request, this.settings.publicUrl, false);
    return this.come(request, response, await this.signIn.byPassword(form, fromOf(request)));
  }

  @Post('sign-in/link')
  @Allow(...ANYONE)
  @Answers(undefined, { status: 202, summary: 'Have a sign-in link mailed, if this address is known' })
  async link(@Req() request: SessionRequest, @Body({ schema: linkForm }) { email }: LinkForm): Promise<void> {
    assertSameOrigin(request, this.settings.publicUrl, false);
    await this.signIn.mailLink(email, fromOf(request));
  }

  @Post('sign-in/link/redeem')
  @Allow(...ANYONE)
  @Answers(signedIn, { summary: 'Sign in by the link of a mail or an invitation' })
  async redeem(@Req() request: SessionRequest, @Body({ schema: redeemForm }) { token }: RedeemForm, @Res({ passthrough: true }) response: Response): Promise<SignedIn> {
    assertSameOrigin(request, this.settings.publicUrl, false);
    return this.come(request, response, await this.signIn.redeem(token, fromOf(request)));
  }

  @Post('sign-out')
  @HttpCode(204)
  @Allow(...ANYONE)
  @Answers(undefined, { status: 204, summary: 'Sign out: the session ends here and now' })
  async signOut(@Req() request: SessionRequest, @Who() principal: Principal, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (request.session && principal.kind === 'person') await this.signIn.signOut(request.session, principal, fromOf(request));
    clearCookie(response, SESSION_COOKIE);
  }

  @Post('sign-out/everywhere')
  @HttpCode(204)
  @Allow(...PEOPLE)
  @Answers(undefined, { status: 204, summary: 'Sign out everywhere: every session of mine ends, this one too' })
  async signOutEverywhere(@Req() request: SessionRequest, @Who() principal: Person, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signIn.signOutEverywhere(principal, fromOf(request));
    clearCookie(response, SESSION_COOKIE);
  }

  @Post('password')
  @HttpCode(204)
  @Allow(...PEOPLE)
  @Answers(undefined, { status: 204, summary: 'Choose a password; all other sessions end' })
  async setPassword(@Req() request: SessionRequest, @Who() principal: Person, @Body({ schema: newPasswordForm }) form: NewPasswordForm, @Res({ passthrough: true }) response: Response): Promise<void> {
    if (!request.session) throw new Problem(403, 'SESSION_NEEDED');
    const { token, seconds } = await this.signIn.setPassword(principal, request.session, form, fromOf(request));
    setCookie(response, SESSION_COOKIE, token, seconds);
  }

  /** Sets the cookie; the session the browser had until now ends, so that none is left behind unseen. */
  private async come(request: SessionRequest, response: Response, { token, seconds }: Opened): Promise<SignedIn> {
    const old = request.session ?? (await this.sessions.bearer(cookieOf(request.headers.cookie, SESSION_COOKIE) ?? ''))?.session;
    if (old) await this.sessions.end(old.id);
    setCookie(response, SESSION_COOKIE, token, seconds);
    const opened = await this.sessions.bearer(token);
    return { me: await this.who.of(opened?.person ?? PUBLIC, opened?.session) };
  }
}
