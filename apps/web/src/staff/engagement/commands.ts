import type { CommandOffer, Engagement } from '../../app/queries.js';

/** Commands that every pipeline has: they stand in the menu, not among the steps. */
export const KERNEL = ['add-note', 'hold', 'resume', 'reassign', 'correct', 'override', 'retry-effect', 'skip-effect', 'adopt-terms'];
/** Ways out, whatever a pipeline calls them. */
export const WAYS_OUT = ['withdraw', 'cancel', 'stop'];
const IN_MENU = [...KERNEL, ...WAYS_OUT];
/** What waits for a time that is to be agreed first: by which command, and the fact that holds it. */
const FIRST_AGREED: Record<string, [command: string, fact: string]> = {
  'record-explanation-call': ['agree-slot', 'callSlot'], 'hold-meeting': ['agree-meeting-slot', 'meetingSlot'],
  'hold-kickoff': ['book-meeting', 'booking'], 'hold-test-check': ['book-meeting', 'booking'], 'hold-release-check': ['book-meeting', 'booking'],
};

export const stepCommands = (it: Engagement): CommandOffer[] => it.commands.filter(({ name }) => !IN_MENU.includes(name));

/** What is to be done: the one asked for, a time to agree that is still missing, the one waited for, else whatever is possible. */
export function mainCommand(it: Engagement, wanted: string | undefined): CommandOffer | undefined {
  const commands = stepCommands(it);
  const byName = (name: string | null | undefined): CommandOffer | undefined => commands.find((each) => each.name === name);
  const asked = byName(wanted);
  if (asked?.possible) return asked;
  const awaited = byName(it.waiting.for);
  const [booking, fact] = FIRST_AGREED[it.waiting.for ?? ''] ?? [];
  const first = fact !== undefined && (it.facts[fact] ?? null) === null ? byName(booking) : undefined;
  if (first?.possible) return first;
  return awaited ?? commands.find(({ possible }) => possible);
}

type Fact = Record<string, unknown>;
const part = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Fact)[name] : undefined);
const known = (form: Fact): Fact => Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined));

/** What a form starts with: values that the engagement already knows, so that nobody types them again. */
export function initialOf(name: string, it: Engagement, now: string): Fact {
  const { facts, contact, customer } = it;
  const began = (slot: unknown): unknown => {
    const from = part(slot, 'from');
    return typeof from === 'string' && from <= now ? from : undefined;
  };
  switch (name) {
    case 'confirm-payment':
      return known({ amountYen: part(facts['paymentForm'], 'amountYen'), method: 'bank-transfer' });
    case 'record-explanation-call':
      return known({ at: began(facts['callSlot']), operator: part(facts['callSlot'], 'operator') });
    case 'hold-meeting':
      return known({ heldAt: began(facts['meetingSlot']), form: 'chat-call' });
    case 'submit-application':
      return known({ plan: 'standard', billingName: customer.company, contactPersons: [known({ name: contact?.name, email: contact?.email, phone: contact?.phone })], reDelegationAcknowledged: false, sensitiveDataAcknowledged: false });
    case 'sign-contract':
      return known({ documentHash: part(facts['contract'], 'documentHash') ?? it.documents.at(-1)?.sha256, name: contact?.name });
    case 'exchange-slip':
      return { method: 'e-signature' };
    case 'reassign':
      return { assignee: it.assignee };
    case 'hold':
      return { on: it.waiting.on === 'nobody' ? 'customer' : it.waiting.on };
    default:
      return {};
  }
}
