import { Injectable, SetMetadata, type CanActivate, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Metrics } from '../metrics/metrics.js';
import { InFlight } from './in-flight.js';

const TAKES_PLACE = 'dandori:takes-place';

/** Of a route whose requests take one of the places for commands. */
export const TakesPlace = (): CustomDecorator => SetMetadata(TAKES_PLACE, true);

/** Turns a crowd away before it is looked up who they are: with all places taken, that is what the processors are needed for. */
@Injectable()
export class PlacesGuard implements CanActivate {
  constructor(
    private readonly places: InFlight,
    private readonly metrics: Metrics,
    private readonly reflector: Reflector,
  ) {}

  /** @throws 503 BUSY */
  canActivate(context: ExecutionContext): boolean {
    if (!this.reflector.get<boolean | undefined>(TAKES_PLACE, context.getHandler())) return true;
    try {
      this.places.check();
    } catch (error) {
      this.metrics.countCommand('refused', { code: 'BUSY' });
      throw error;
    }
    return true;
  }
}
