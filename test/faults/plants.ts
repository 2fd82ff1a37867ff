import type { Picture } from './picture.js';

/** A difference that is put into a copy of a picture, and the checks that have to find it. Each needs a picture in which something happened. */
export interface Plant {
  name: string;
  finds: string[];
  plant(it: Picture): void;
}

const accepted = (it: Picture) => it.commands.find(({ status, from }) => status === 'accepted' && from !== null)!;
const refused = (it: Picture) => it.commands.find(({ status }) => status === 'refused')!;
const without = <T>(all: T[], one: T | undefined): void => void all.splice(all.indexOf(one!), 1);

export const plants: Plant[] = [
  { name: 'a command row is lost', finds: ['L1', 'L2'], plant: (it) => without(it.commands, accepted(it)) },
  { name: 'a row is still undecided', finds: ['L1', 'L10'], plant: (it) => void (accepted(it).status = 'received') },
  { name: 'the answer named another command', finds: ['L1'], plant: (it) => void (it.journal.find(({ key, outcome }) => outcome === 'acked' && key === accepted(it).key)!.command = 'another') },
  { name: 'an event is lost', finds: ['L1', 'L4'], plant: (it) => without(it.events, it.events.find(({ command }) => command === accepted(it).id)) },
  { name: 'an event is there twice', finds: ['L4'], plant: (it) => void it.events.push({ ...it.events[0]! }) },
  { name: 'the history lacks an update', finds: ['L1'], plant: (it) => without(it.updates, it.updates.find(({ id }) => id === accepted(it).id)) },
  { name: 'an update ran twice', finds: ['L1'], plant: (it) => void it.updates.push(it.updates.find(({ id }) => id === accepted(it).id)!) },
  { name: 'the audit lacks a command', finds: ['L1'], plant: (it) => without(it.audit, it.audit.find(({ command }) => command === accepted(it).id)) },
  { name: 'the audit has it twice', finds: ['L1'], plant: (it) => void it.audit.push(it.audit.find(({ command }) => command === accepted(it).id)!) },
  { name: 'an entry of the ledger is lost', finds: ['L1', 'L5'], plant: (it) => without(it.entries, it.entries.find(({ source, kind }) => kind === 'invoiced' && source.startsWith('command:'))) },
  { name: 'a command that nobody sent', finds: ['L2'], plant: (it) => void it.commands.push({ ...accepted(it), id: 'nobody', key: 'nobody' }) },
  { name: 'an event that nobody asked for', finds: ['L2'], plant: (it) => void it.events.push({ engagement: 'x', seq: 1, command: 'nobody' }) },
  { name: 'an update that nobody sent', finds: ['L2'], plant: (it) => void it.updates.push({ engagement: it.engagements[0]!.id, id: 'nobody' }) },
  { name: 'an engagement that nobody opened', finds: ['L2'], plant: (it) => void it.engagements.push({ ...it.engagements[0]!, id: 'nobody' }) },
  { name: 'a charge of nobody’s order', finds: ['L2'], plant: (it) => void it.charges.push({ ...it.charges[0]!, key: 'nobody', engagement: 'nobody' }) },
  { name: 'a refused command has an event', finds: ['L3'], plant: (it) => void it.events.push({ engagement: 'x', seq: 1, command: refused(it).id }) },
  { name: 'a refused command is kept as accepted', finds: ['L3'], plant: (it) => void (refused(it).status = 'accepted') },
  { name: 'a refused command stands in the history', finds: ['L3'], plant: (it) => void it.updates.push({ engagement: 'x', id: refused(it).id }) },
  { name: 'a charge is priced twice', finds: ['L5'], plant: (it) => void it.entries.push({ ...it.entries.find(({ kind }) => kind === 'priced')! }) },
  { name: 'a charge is another customer’s', finds: ['L5'], plant: (it) => void (it.charges[0]!.customer += 1) },
  { name: 'a recomputation differs', finds: ['L5'], plant: (it) => void it.ledger.push('charge-missing') },
  { name: 'a rebuild differs', finds: ['L6'], plant: (it) => void it.rebuilt.push('the read rows of x') },
  { name: 'an event did not come', finds: ['L7'], plant: (it) => void (it.received = it.received.filter((id) => id !== it.due[0])) },
  { name: 'an event came that was not due', finds: ['L7'], plant: (it) => void it.received.push('nobody') },
  { name: 'a letter did not go out', finds: ['L7'], plant: (it) => void (it.mails = it.mails.filter((id) => id !== it.letters[0])) },
  { name: 'a letter that nobody wrote', finds: ['L7'], plant: (it) => void it.mails.push('nobody') },
  { name: 'an order ends in another state', finds: ['L8'], plant: (it) => void (it.engagements.find(({ id }) => id === it.orders[0]!.engagement)!.state = 'ELSEWHERE') },
  { name: 'the engine is elsewhere than PostgreSQL', finds: ['L8'], plant: (it) => void (it.workflows[0]!.state = 'ELSEWHERE') },
  { name: 'a workflow is gone', finds: ['L8'], plant: (it) => void it.workflows.shift() },
  { name: 'a workflow task fails again and again', finds: ['L8'], plant: (it) => void (it.workflows[0]!.attempt = 7) },
  { name: 'an activity waits', finds: ['L8'], plant: (it) => void (it.workflows[0]!.pendingActivities = 1) },
  { name: 'twins were answered differently', finds: ['L8'], plant: (it) => void it.surprises.push('twins') },
  { name: 'nothing happened', finds: ['L9'], plant: (it) => void Object.assign(it, { journal: [], commands: [] }) },
  { name: 'a fault did not come about', finds: ['L9'], plant: (it) => void (it.faults[0]!.fired = false) },
  { name: 'the last fault was not struck', finds: ['L9'], plant: (it) => void it.faults.pop() },
  { name: 'no fault struck under load', finds: ['L9'], plant: (it) => it.faults.forEach((fault) => (fault.inFlight = 0)) },
  {
    name: 'what nothing disturbed failed', finds: ['L9'],
    plant: (it) => {
      for (const fault of it.faults) Object.assign(fault, { from: 0, back: 0, healedMs: 0 });
      for (const { heard } of it.journal) for (const one of heard) Object.assign(one, { outcome: 'unknown', at: one.at + 1_000_000 });
    },
  },
  { name: 'it did not come to rest', finds: ['L10'], plant: (it) => void it.stuck.push('stuck with 1') },
  { name: 'a command was never decided', finds: ['L10'], plant: (it) => void (it.journal[0]!.outcome = 'unknown') },
  { name: 'a fault took too long to heal', finds: ['L10'], plant: (it) => void (it.faults[0]!.healedMs = 30_001) },
  { name: 'a fault did not heal', finds: ['L10'], plant: (it) => void delete it.faults[0]!.healedMs },
];
