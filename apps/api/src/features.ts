import type { Provider, Type } from '@nestjs/common';
import { Rulebooks } from '#persistence/rulebooks.js';
import { ChargesController } from './charges/charges.controller.js';
import { Charges } from './charges/charges.service.js';
import { Additions } from './commands/additions.js';
import { CommandAnswers } from './commands/answers.js';
import { Commands } from './commands/command.service.js';
import { CommandsController, PUBLIC_LIMIT } from './commands/commands.controller.js';
import { Decider } from './commands/decider.js';
import { Deliveries } from './commands/deliveries.js';
import { ConsoleController } from './console/console.controller.js';
import { TimelineService } from './console/timeline.service.js';
import { TodayService } from './console/today.service.js';
import { Openings } from './commands/openings.js';
import { Documents } from './engagements/documents.service.js';
import { EngagementsController } from './engagements/engagements.controller.js';
import { Engagements } from './engagements/engagements.service.js';
import { MessagesController } from './engagements/messages.controller.js';
import { Messages } from './engagements/messages.service.js';
import { Slots } from './engagements/slots.service.js';
import { Visible } from './engagements/visible.js';
import { Imports } from './imports/imports.service.js';
import { RateLimit } from './http/rate-limit.js';
import { PipelinesController } from './pipelines/pipelines.controller.js';
import { Captured } from './simulations/captured.js';
import { SimulationsController } from './simulations/simulations.controller.js';
import { Simulations } from './simulations/simulations.service.js';
import { TimeMachine } from './simulations/time-machine.js';
import { OwnSigning } from './signing/own-signing.js';
import { SIGNING_PORT } from './signing/signing.port.js';
import { Signing } from './signing/signing.service.js';

/** An address may send ten inquiries in ten minutes. */
const publicLimit = (): RateLimit => new RateLimit(10, 10 * 60_000);

/** The controllers and services of the engagements, beside sign-in and health. */
export const features: { controllers: Type[]; providers: Provider[] } = {
  controllers: [CommandsController, EngagementsController, MessagesController, PipelinesController, ChargesController, SimulationsController, ConsoleController],
  providers: [
    { provide: Rulebooks, useFactory: () => new Rulebooks() },
    { provide: PUBLIC_LIMIT, useFactory: publicLimit },
    { provide: SIGNING_PORT, useClass: OwnSigning },
    Additions, Captured, Charges, CommandAnswers, Commands, Decider, Deliveries, Documents, Engagements, Imports, Messages, Openings, Signing, Simulations, Slots, TimelineService, TimeMachine, TodayService, Visible,
  ],
};
