import type { Provider, Type } from '@nestjs/common';
import { PeopleController } from '../people/people.controller.js';
import { People } from '../people/people.service.js';
import { SignIns } from '../people/sign-ins.service.js';
import { FirstManager } from './first-manager.js';
import { Keys } from './keys.js';
import { KeysController } from './keys.controller.js';
import { LinkTokens } from './link-tokens.js';
import { MeService } from './me.service.js';
import { OidcController } from './oidc/oidc.controller.js';
import { Oidc } from './oidc/oidc.service.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { SignInAudit } from './sign-in-audit.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInMail } from './sign-in-mail.js';
import { SignInPeople } from './sign-in-people.js';
import { SignInTokens } from './sign-in-tokens.js';
import { SignInController } from './sign-in.controller.js';
import { SignIn } from './sign-in.service.js';

/** Who is who: keys, sessions, links of mails, and the people who work here. */
export const signInFeature: { controllers: Type[]; providers: Provider[] } = {
  controllers: [SignInController, OidcController, KeysController, PeopleController],
  providers: [FirstManager, Keys, LinkTokens, MeService, Oidc, Passwords, People, Sessions, SignIn, SignInAudit, SignInLimits, SignInMail, SignInPeople, SignInTokens, SignIns],
};
