import { SetMetadata, createParamDecorator, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { ApiRequest } from '../http/request.js';
import { PUBLIC, type Audience, type Principal } from './principal.js';

export const ALLOWED = 'dandori:allowed';

/** For whom a route is. Every route says it; one that does not is refused, and the process does not start with it. */
export const Allow = (...audience: [Audience, ...Audience[]]): CustomDecorator => SetMetadata(ALLOWED, audience);

export const SEES_ALL = 'dandori:sees-all';

/** Whose requests to a route see everybody's rows, whoever they are: sign-in and the inquiry look for people before they are anybody's. */
export const SeesAll = (...audience: [Audience, ...Audience[]]): CustomDecorator => SetMetadata(SEES_ALL, audience);

/** Everyone, signed in or not. */
export const ANYONE: [Audience, ...Audience[]] = ['customer', 'staff', 'manager', 'finance', 'link', 'public'];
export const INTERNAL: [Audience, ...Audience[]] = ['staff', 'manager', 'finance'];
export const PEOPLE: [Audience, ...Audience[]] = ['customer', 'staff', 'manager', 'finance'];

/** Who sent the request. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Principal => context.switchToHttp().getRequest<ApiRequest>().principal ?? PUBLIC);
