import type { components, DandoriClient } from '#client/client.js';
import { until } from '#runtime/wait.js';

type Engagement = components['schemas']['Engagement'];
type Say = (line: string) => void;
type Slot = { from: string; to: string };

/** Tokyo's date of an instant, by the host's own tables: the demo checks the product by other means than the product's. */
const dateIn = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo', year: 'numeric', month: '2-digit', day: '2-digit' });
const shown = { ja: new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', month: 'numeric', day: 'numeric', weekday: 'short', hour: 'numeric', minute: '2-digit' }), en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }) };
const day = 86_400_000;

/** One onboarding from the inquiry form to the start of use, as a simulation with its time run forward. */
class OnboardingDemo {
  private id = '';
  private step = 'inquiry';
  /** The simulation's own time. */
  private now = new Date().toISOString();
  private readonly told = new Set<string>();
  private readonly differences: string[] = [];

  constructor(
    private readonly client: DandoriClient,
    private readonly lang: 'ja' | 'en',
    private readonly say: Say,
  ) {}

  async play(): Promise<number> {
    const form = { company: 'ひばり保険事務所', name: '水野 彩', email: 'mizuno@hibari.example', phone: '03-5550-0101', question: '資料づくりをお願いできますか。', kind: 'service' } as const;
    const { data, error } = await this.client.POST('/v1/simulations', { body: { pipeline: 'onboarding', form } });
    if (!data || !('command' in data) || !data.engagement) throw new Error(JSON.stringify(error ?? data));
    this.id = data.engagement.id;
    this.say(`${data.engagement.number}\n`);

    await this.give('send-material', {}, 'MATERIAL_SENT');
    const call = await this.freeSlot('call');
    await this.give('request-explanation', { wishedSlots: [call] });
    await this.give('agree-slot', { slot: call });
    await this.run(call.to);
    await this.give('record-explanation-call', { outcome: 'wants-to-apply', notes: '概要を説明' });
    await this.give('send-application', {}, 'APPLICATION_SENT');
    await this.give('submit-application', {
      plan: 'standard', billingName: form.company, billingAddress: '東京都千代田区一番町1-1', contactPersons: [{ name: form.name, email: form.email }],
      reDelegationAcknowledged: true, sensitiveDataAcknowledged: true,
    });
    await this.give('send-contract', {}, 'CONTRACT_SENT');
    const { documentHash } = (await this.look()).facts['contract'] as { documentHash: string };
    await this.give('sign-contract', { consent: true, documentHash, name: form.name });
    await this.come((it) => it.commands.some(({ name, possible }) => name === 'send-payment-form' && possible));
    await this.give('send-payment-form', {}, 'PAYMENT_FORM_SENT');
    const meeting = await this.freeSlot('meeting');
    await this.give('agree-meeting-slot', { slot: meeting });
    // Paid on the morning of the meeting: so the day after the payment decides, at midnight, by a timer.
    await this.run(new Date(Date.parse(meeting.from) - day / 24).toISOString());
    await this.give('confirm-payment', { amountYen: 66_000, method: 'bank-transfer', reference: 'DEMO-1' });
    await this.run(meeting.to);
    await this.give('hold-meeting', { attendees: [form.name] });
    const before = await this.look();
    const { payment, meeting: held } = before.facts as { payment: { confirmedAt: string }; meeting: { heldAt: string } };
    await this.run(new Date(Date.parse(held.heldAt) + day).toISOString());
    await this.come((it) => it.outcome !== null);
    await this.check(payment.confirmedAt, held.heldAt);
    for (const difference of this.differences) this.say(`✗ ${difference}`);
    if (this.differences.length === 0) this.say(this.lang === 'ja' ? '✓ すべての日付が規則どおりです。' : '✓ Every date is as the rules say.');
    return this.differences.length === 0 ? 0 : 1;
  }

  /** ONB-08 by other means: the later of the day after the confirmation and the meeting day, at 00:00 in Tokyo. */
  private async check(confirmedAt: string, heldAt: string): Promise<void> {
    const it = await this.look();
    const [dayAfter, meetingDay] = [dateIn.format(Date.parse(confirmedAt) + day), dateIn.format(Date.parse(heldAt))];
    const expected = dayAfter > meetingDay ? dayAfter : meetingDay;
    const started = (it.facts['start'] as { date?: string } | undefined)?.date;
    this.expect('start', started, expected);
    this.expect('state', it.state, 'STARTED');
    this.expect('steps', it.steps.filter(({ status }) => status === 'done').length, 7);
    const entered = it.steps.map(({ enteredAt }) => enteredAt ?? '');
    this.expect('order of steps', [...entered].sort().join(), entered.join());
    const { data } = await this.client.GET('/v1/engagements/{id}/events', { params: { path: { id: this.id }, query: { limit: 100 } } });
    const charges = (data?.items ?? []).filter(({ type }) => type === 'charge-triggered').map(({ data: charge }) => `${String(charge['code'])} × ${String(charge['quantity'])}`);
    this.expect('charges', charges.join(), 'ONB.FIRST_PAYMENT × 1');
    const { data: outbox } = await this.client.GET('/v1/simulations/{id}/outbox', { params: { path: { id: this.id } } });
    this.say(`\n${this.lang === 'ja' ? '送られるはずのお知らせ' : 'What would have been sent'}: ${outbox?.items.length ?? 0}`);
    for (const { at, receiver, subject } of outbox?.items ?? []) this.say(`  ${this.when(at)}  ${receiver.padEnd(8)}  ${subject?.[this.lang] ?? ''}`);
    this.say(`\n${this.lang === 'ja' ? '利用開始日' : 'Use starts'}: ${started ?? '–'}`);
  }

  private expect(what: string, actual: unknown, expected: unknown): void {
    if (actual !== expected) this.differences.push(`${what}: ${String(actual)}, expected ${String(expected)}`);
  }

  /** Gives a command, waits for what it leads to by itself, and tells the dates that are new. */
  private async give(name: string, body: object, state?: string): Promise<void> {
    // The names are those of the typed paths; here they come from a story, so they are joined by hand.
    const step = this.step;
    const { error } = await this.client.POST(`/v1/engagements/{id}/commands/${name}` as '/v1/engagements/{id}/commands/resume', { params: { path: { id: this.id } }, body: body as never });
    if (error) throw new Error(`${name}: ${JSON.stringify(error)}`);
    const it = state ? await this.come((seen) => seen.state === state) : await this.look();
    const number = it.steps.findIndex(({ id }) => id === step);
    const title = it.commands.find((offer) => offer.name === name)?.title[this.lang] ?? name;
    this.say(`${this.when(it.waiting.since)}  ${number + 1} ${it.steps[number]?.title[this.lang] ?? ''}: ${title}`);
    [this.step, this.now] = [it.step, it.waiting.since ?? this.now];
    this.tellDates(it);
  }

  private tellDates(it: Engagement): void {
    const dated = [...it.deadlines.map(({ key, title, deadline }) => ({ key, title, deadline })), ...it.next];
    for (const { key, title, deadline } of dated) {
      const known = `${key} ${deadline.at}`;
      if (this.told.has(known)) continue;
      this.told.add(known);
      this.say(`      ${this.when(deadline.at)}  ${title[this.lang]}`);
      this.say(`          ${deadline.why[this.lang].map(({ label, text }) => `${label}: ${text}`).join(' / ')}`);
    }
  }

  private async run(to: string): Promise<void> {
    const { data, error } = await this.client.POST('/v1/simulations/{id}/run', { params: { path: { id: this.id } }, body: { until: new Date(Date.parse(to) + 1000).toISOString() } });
    if (!data) throw new Error(JSON.stringify(error));
    this.now = data.now;
    this.say(`${this.when(data.now)}  ${this.lang === 'ja' ? '…ここまで時間を進めました' : '… time was run forward to here'}`);
  }

  /** A free slot in the desk's hours, on the second day from the simulation's own today or later. */
  private async freeSlot(kind: 'call' | 'meeting'): Promise<Slot> {
    const from = dateIn.format(Date.parse(this.now) + 2 * day);
    const { data } = await this.client.GET('/v1/engagements/{id}/slots', { params: { path: { id: this.id }, query: { kind, from } } });
    const slot = data?.items[3];
    if (!slot) throw new Error(`no free slot for the ${kind}`);
    return { from: slot.from, to: slot.to };
  }

  private async look(): Promise<Engagement> {
    const { data, error } = await this.client.GET('/v1/engagements/{id}', { params: { path: { id: this.id } } });
    if (!data) throw new Error(JSON.stringify(error));
    return data;
  }

  private come(to: (it: Engagement) => boolean): Promise<Engagement> {
    return until('the next step', async () => { const it = await this.look(); return to(it) ? it : undefined; }, { withinMs: 30_000 });
  }

  private when(at: string | null): string {
    return at === null ? '' : shown[this.lang].format(new Date(at)).padEnd(18);
  }
}

/** Plays one onboarding and prints its timeline. @returns 0 when every date was as the rules say, else 1 */
export function playOnboarding(client: DandoriClient, lang: 'ja' | 'en', say: Say): Promise<number> {
  return new OnboardingDemo(client, lang, say).play();
}
