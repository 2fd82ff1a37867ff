import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#domain/engagement/actor.js';
import type { Refusal } from '#domain/engagement/command.js';
import type { Engagement } from '#domain/engagement/engagement.js';
import type { Facts, Json } from '#domain/engagement/json.js';
import { applyDrafts, decide, whyNot, whyNotDecided } from '#domain/engagement/rules.js';
import { byId, byKey, receive, refuse, type CommandRow, type NewCommand } from '#persistence/commands.js';
import { inTransaction } from '#persistence/database.js';
import { putForm, sealForm } from '#persistence/forms.js';
import { Rulebooks } from '#persistence/rulebooks.js';
import { Vault } from '#persistence/sealing.js';
import { actorIn, actorOf, scopeOf, type Principal } from '../auth/principal.js';
import { Visible } from '../engagements/visible.js';
import { camel } from '../pipelines/names.js';
import { pipelineOf, type PipelineEntry } from '../pipelines/registry.js';
import { Metrics } from '../metrics/metrics.js';
import { Signing } from '../signing/signing.service.js';
import { notFound, Problem, refused } from '../problems/problem.js';
import type { CommandAnswer, CommandPreview } from '../schemas/engagement.schema.js';
import { Additions, tokenOf, type Incoming } from './additions.js';
import { addressOf, CommandAnswers } from './answers.js';
import { Decider, type Decided } from './decider.js';
import { isEmpty, parseForm } from './forms.js';
import { InFlight } from './in-flight.js';
import { Openings } from './openings.js';
import { previewOf } from './preview.js';
import { requestHash } from './request-hash.js';
import type { Sent } from './sent.js';

/** 201 an engagement was opened, 200 decided, 202 not decided yet. */
export interface Answered {
  status: 200 | 201 | 202;
  answer: CommandAnswer;
}

/**
 * The life of a command (docs/adr: history first): known key, form, what only the API can know, one transaction that takes it in,
 * the Update, the projection, the answer. Nothing is written before the rules that compare people and values have been asked.
 */
@Injectable()
export class Commands {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly books: Rulebooks,
    private readonly visible: Visible,
    private readonly additions: Additions,
    private readonly openings: Openings,
    private readonly decider: Decider,
    private readonly answers: CommandAnswers,
    private readonly signing: Signing,
    private readonly metrics: Metrics,
    private readonly inFlight: InFlight,
  ) {}

  /** Opens an engagement with the first command of its pipeline; as a simulation on request. */
  async open(sent: Sent, pipelineId: string, simulation = false): Promise<Answered> {
    const entry = pipelineOf(pipelineId);
    if (!entry) throw notFound();
    return this.onceOnly(sent, 201, async () => {
      const name = entry.pipeline.opens;
      const { facts, personal } = parseForm(entry, name, sent.body);
      const opening = await this.openings.prepare(entry, { sent, facts, personal, simulation });
      if (!opening) return this.again(sent, (await this.known(sent))!);
      return this.takeIn(sent, opening.command, personal, opening.customer, 'new', this.openings.takes(entry, opening) ? (tx) => this.openings.take(tx, entry, opening) : undefined);
    });
  }

  /** Gives a command to an engagement. */
  async give(sent: Sent, id: string, kebabName: string): Promise<Answered> {
    const { row, entry, name } = await this.addressed(sent.principal, id, kebabName);
    const answered = await this.onceOnly(sent, 200, async () => {
      const incoming = await this.incoming(sent, entry, id, name, row.snapshot);
      const command: NewCommand = { ...this.named(sent), actor: incoming.actor, engagement: id, pipeline: entry.pipeline.id, name, facts: incoming.facts, receivedAt: incoming.receivedAt };
      const closed = row.snapshot.closed && whyNot(entry.pipeline, row.snapshot, { ...command, facts: {} }, await this.book(row.terms));
      const personal = this.signing.withEvidence(name, incoming.personal, sent.principal, sent.origin);
      const token = tokenOf(sent.principal);
      const holds = closed !== undefined || this.additions.takes(incoming, token);
      return this.takeIn(sent, command, personal, row.customer, row.snapshot, holds ? async (tx) => closed ?? this.additions.take(tx, incoming, command.id, token, incoming.after) : undefined);
    });
    if (answered.status === 200) this.signing.after(name, id);
    return answered;
  }

  /** What a command would bring about now: decided by the functions that decide it later, and written nowhere. */
  async preview(sent: Sent, id: string, kebabName: string): Promise<CommandPreview> {
    const { row, entry, name } = await this.addressed(sent.principal, id, kebabName);
    const { facts, receivedAt, actor } = await this.incoming(sent, entry, id, name, row.snapshot);
    const command = { id: '', name, facts, receivedAt, actor };
    const book = await this.book(row.terms);
    const refusal = whyNotDecided(entry.pipeline, row.snapshot, command, book);
    if (refusal) throw refused(refusal);
    return previewOf(row.snapshot, decide(entry.pipeline, row.snapshot, command, book), receivedAt, entry, (await this.additions.bookInForce(receivedAt)).terms);
  }

  /** What became of a command; only for whoever sent it, and for staff. */
  async byId(principal: Principal, id: string): Promise<CommandAnswer> {
    const row = await byId(this.db, id);
    if (!row) throw notFound();
    if (row.principal !== scopeOf(principal)) await this.visible.engagement(principal, row.engagement);
    return this.answers.of(row, principal);
  }

  /** The engagement, its pipeline, and the command as the catalogue names it. */
  private async addressed(principal: Principal, id: string, kebabName: string): Promise<{ row: Awaited<ReturnType<Visible['engagement']>>; entry: PipelineEntry; name: string }> {
    const row = await this.visible.engagement(principal, id);
    const entry = pipelineOf(row.pipeline);
    const name = camel(kebabName);
    if (!entry || !entry.commands.includes(name) || name === entry.pipeline.opens) throw new Problem(404, 'COMMAND_UNKNOWN', { facts: { command: kebabName } });
    if (principal.kind === 'link' && principal.action !== name) throw new Problem(403, 'NOT_ALLOWED');
    return { row, entry, name };
  }

  /** Parses, completes, and asks the rules what they can say without the engine: who may not, and which values cannot be. */
  private async incoming(sent: Sent, entry: PipelineEntry, engagement: string, name: string, it: Parameters<typeof whyNot>[1]): Promise<Incoming & { actor: Actor; after?: Engagement }> {
    const [receivedAt, book, actor] = [new Date().toISOString(), await this.book(it.terms), actorIn(it.simulation, sent.principal, entry.by(name))];
    const ask = (facts: Facts): Refusal | undefined => whyNot(entry.pipeline, it, { id: '', name, facts, actor, receivedAt }, book);
    const before = ask({});
    if (before?.kind === 'not-allowed') throw refused(before);
    const parsed = parseForm(entry, name, sent.body);
    const incoming = { entry, name, engagement, ...parsed, receivedAt, it };
    const facts = before?.code === 'ENGAGEMENT_CLOSED' ? {} : await this.additions.complete(incoming, it);
    const refusal = ask(facts);
    if (refusal?.kind === 'not-allowed' || refusal?.kind === 'invalid') throw refused(refusal);
    // Shares of weeks follow from what the rules would decide; where they refuse, nothing is taken.
    const after = !refusal && entry.capacity?.actions.includes(name) ? applyDrafts(it, decide(entry.pipeline, it, { id: '', name, facts, actor, receivedAt }, book), receivedAt) : undefined;
    return { ...incoming, facts, actor, ...(after && { after }) };
  }

  /** A key is good for one request: the first one's answer is given again, whatever has become of it meanwhile. */
  private async onceOnly(sent: Sent, decided: 200 | 201, first: () => Promise<Decided>): Promise<Answered> {
    const { row, written } = await this.inFlight
      .run(() => first().catch((error: unknown) => this.unlessKnown(sent, error)), 'customer' in sent.principal ? sent.principal.customer : undefined)
      .catch((error: unknown) => {
        if (error instanceof Problem) this.metrics.countCommand('refused', { code: error.code });
        throw error;
      });
    this.metrics.countCommand(row.status === 'received' ? 'undecided' : row.status, { of: row, ...(row.refusal && { code: row.refusal.code }) });
    if (row.status === 'refused' && row.refusal) throw refused(row.refusal, addressOf(row.id));
    return { status: row.status === 'accepted' ? decided : 202, answer: await this.answers.of(row, sent.principal, written) };
  }

  /** What is refused now may have been possible when this very request came first: a retry is answered as then. */
  private async unlessKnown(sent: Sent, error: unknown): Promise<Decided> {
    const known = error instanceof Problem ? await this.known(sent) : undefined;
    if (!known) throw error;
    return this.again(sent, known);
  }

  private known({ principal, key }: Sent): Promise<CommandRow | undefined> {
    return byKey(this.db, scopeOf(principal), key);
  }

  private async again(sent: Sent, row: CommandRow): Promise<Decided> {
    if (!row.requestHash.equals(this.hash(sent))) throw new Problem(422, 'IDEMPOTENCY_KEY_REUSED');
    return row.status === 'received' ? this.decider.decide(row) : { row };
  }

  /** The one transaction in which a command and all it holds is written; then its decision. One that holds nothing is one statement. */
  private async takeIn(sent: Sent, command: NewCommand, personal: Facts, customer: string, known: Engagement | 'new', hold?: (tx: EntityManager) => Promise<Refusal | undefined>): Promise<Decided> {
    const form = isEmpty(personal) ? undefined : { command: command.id, customer, engagement: command.engagement, value: personal as Json };
    let refusal: Refusal | undefined;
    const received = !hold
      ? await receive(this.db, command, form && { customer, sealed: await sealForm(this.db, this.vault, form) })
      : await inTransaction(this.db, actorOf(sent.principal), async (tx) => {
          const taken = await receive(tx, command);
          if (taken.kind === 'known') return taken;
          refusal = await hold(tx);
          if (form) await putForm(tx, this.vault, form);
          if (refusal) await refuse(tx, command.id, refusal);
          return taken;
        });
    if (received.kind === 'known') return this.again(sent, received.command);
    return refusal ? { row: (await byId(this.db, command.id))! } : this.decider.decide(received.command, known);
  }

  private named(sent: Sent): Pick<NewCommand, 'id' | 'principal' | 'key' | 'requestHash'> {
    return { id: randomUUID(), principal: scopeOf(sent.principal), key: sent.key, requestHash: this.hash(sent) };
  }

  private hash({ path, body }: Sent): Buffer {
    return requestHash('POST', path, body);
  }

  private async book(version: string): Promise<Parameters<typeof whyNot>[3]> {
    const book = await this.books.byVersion(this.db, version);
    if (!book) throw new Error('the rulebook of an engagement is gone');
    return book;
  }
}
