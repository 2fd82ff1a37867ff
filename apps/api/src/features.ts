import type { Provider, Type } from '@nestjs/common';
import { Rulebooks } from '#persistence/rulebooks.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditSealer } from './audit/sealer.js';
import { Refusals } from './audit/refusals.js';
import { AccountController } from './account/account.controller.js';
import { Account } from './account/account.service.js';
import { ChargesController } from './charges/charges.controller.js';
import { Charges } from './charges/charges.service.js';
import { ChargeExport } from './charges/export.service.js';
import { InvoicesController } from './charges/invoices.controller.js';
import { Invoices } from './charges/invoices.service.js';
import { Ledger } from './charges/ledger.service.js';
import { Additions } from './commands/additions.js';
import { CommandAnswers } from './commands/answers.js';
import { Commands } from './commands/command.service.js';
import { CommandsController, PUBLIC_LIMIT } from './commands/commands.controller.js';
import { Decider } from './commands/decider.js';
import { Deliveries } from './commands/deliveries.js';
import { InFlight } from './commands/in-flight.js';
import { CustodyController } from './custody/custody.controller.js';
import { Custody } from './custody/custody.service.js';
import { CustomersController } from './customers/customers.controller.js';
import { Customers } from './customers/customers.service.js';
import { ErasureJob } from './customers/erasure.job.js';
import { Erasures } from './customers/erasure.service.js';
import { FiguresController } from './figures/figures.controller.js';
import { ConsoleController } from './console/console.controller.js';
import { TimelineService } from './console/timeline.service.js';
import { TodayService } from './console/today.service.js';
import { Openings } from './commands/openings.js';
import { DocumentTexts } from './engagements/document-text.service.js';
import { Documents } from './engagements/documents.service.js';
import { EngagementsController } from './engagements/engagements.controller.js';
import { Engagements } from './engagements/engagements.service.js';
import { MessagesController } from './engagements/messages.controller.js';
import { Messages } from './engagements/messages.service.js';
import { Slots } from './engagements/slots.service.js';
import { Visible } from './engagements/visible.js';
import { Imports } from './imports/imports.service.js';
import { AddressLimit } from './limits/address-limit.js';
import { LiveListener } from './live/listener.js';
import { LiveController } from './live/live.controller.js';
import { LiveStreams } from './live/streams.js';
import { RateLimit } from './http/rate-limit.js';
import { Metrics } from './metrics/metrics.js';
import { SETTINGS, type ApiSettings } from './parts/tokens.js';
import { PaymentBookings } from './payments/bookings.service.js';
import { PaymentsController } from './payments/payments.controller.js';
import { Statements } from './payments/statement.service.js';
import { PipelinesController } from './pipelines/pipelines.controller.js';
import { Captured } from './simulations/captured.js';
import { SimulationsController } from './simulations/simulations.controller.js';
import { SimulationRemoval } from './simulations/removal.js';
import { Simulations } from './simulations/simulations.service.js';
import { TimeMachine } from './simulations/time-machine.js';
import { OwnSigning } from './signing/own-signing.js';
import { SIGNING_PORT } from './signing/signing.port.js';
import { Signing } from './signing/signing.service.js';
import { Engine } from './system/engine.service.js';
import { SystemController } from './system/system.controller.js';
import { System } from './system/system.service.js';
import { TermsController } from './terms/terms.controller.js';
import { TermsService } from './terms/terms.service.js';
import { Feed } from './webhooks/feed.service.js';
import { WebhookDeliveries } from './webhooks/webhook-deliveries.service.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { Webhooks } from './webhooks/webhooks.service.js';
import { WeeksController } from './weeks/weeks.controller.js';
import { Weeks } from './weeks/weeks.service.js';

/** An address may send ten inquiries in ten minutes. */
const publicLimit = (): RateLimit => new RateLimit(10, 10 * 60_000);

/** The controllers and services of the engagements, beside sign-in and health. */
export const features: { controllers: Type[]; providers: Provider[] } = {
  controllers: [CommandsController, EngagementsController, MessagesController, PipelinesController, ChargesController, InvoicesController, PaymentsController, SimulationsController, ConsoleController, LiveController, CustodyController, WeeksController, CustomersController, AccountController, FiguresController, TermsController, WebhooksController, SystemController, AuditController],
  providers: [
    { provide: Rulebooks, useFactory: () => new Rulebooks() },
    { provide: PUBLIC_LIMIT, useFactory: publicLimit },
    { provide: InFlight, useFactory: ({ updatesInFlight }: ApiSettings) => new InFlight(updatesInFlight), inject: [SETTINGS] },
    { provide: SIGNING_PORT, useClass: OwnSigning },
    Account, Additions, AddressLimit, AuditSealer, Captured, ChargeExport, Charges, CommandAnswers, Commands, Custody, Customers, Decider, Deliveries, Documents, DocumentTexts, Engagements, Engine, ErasureJob, Erasures, Imports, Invoices, Ledger, LiveListener, LiveStreams, Messages, Metrics, Openings, PaymentBookings, Refusals, Signing, SimulationRemoval, Simulations, Slots, Statements, System, TimelineService, TimeMachine, TodayService, Visible, Feed, TermsService, WebhookDeliveries, Webhooks, Weeks,
  ],
};
