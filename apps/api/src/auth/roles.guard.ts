import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Problem } from '../problems/problem.js';
import { ALLOWED } from './allow.js';
import { PUBLIC, type Audience } from './principal.js';
import type { SessionRequest } from './sessions.js';

/** Lets through whom the route names. A route that names nobody is closed. */
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowed = this.reflector.get<Audience[] | undefined>(ALLOWED, context.getHandler()) ?? [];
    const { principal, sessionOver } = context.switchToHttp().getRequest<SessionRequest>();
    const { role } = principal ?? PUBLIC;
    if (allowed.includes(role)) return true;
    throw role === 'public' ? new Problem(401, sessionOver ? 'SESSION_OVER' : 'NOT_SIGNED_IN') : new Problem(403, 'NOT_ALLOWED');
  }
}
