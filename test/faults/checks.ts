import { outcomeOf, type Picture } from './picture.js';

/** One check of the promises: the differences it finds, each a line for a person; none is a pass. */
export type Check = (it: Picture) => string[];

const by = <T, K>(all: readonly T[], key: (one: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
};
const sum = (all: readonly (number | null)[]): number => all.reduce<number>((total, one) => total + (one ?? 0), 0);
/** What only one of two collections has; duplicates do not count. */
function onlyOne(expected: Iterable<string>, found: Iterable<string>, what: string): string[] {
  const [one, other] = [new Set(expected), new Set(found)];
  return [...[...one].filter((id) => !other.has(id)).map((id) => `${what} ${id} is missing`), ...[...other].filter((id) => !one.has(id)).map((id) => `${what} ${id} is one too many`)];
}
/** Finance's commands end in the ledger, after the engine: they have no events. */
const isFinance = (kind: string): boolean => kind.startsWith('charge-');

/** L1: what was acknowledged is exactly once in history, events, projection, audit, and in the ledger when it is billable. */
export const keptOnce: Check = ({ journal, commands, events, updates, audit, entries }) => {
  const [rows, eventsOf, updatesOf, auditOf, entriesOf] = [by(commands, ({ key }) => key), by(events, ({ command }) => command), by(updates, ({ id }) => id), by(audit, ({ command }) => command), by(entries, ({ source }) => source)];
  return journal.filter(({ outcome }) => outcome === 'acked').flatMap(({ key, kind, command }) => {
    const [row, ...twice] = rows.get(key) ?? [];
    const of = `${kind} ${command ?? key}`;
    if (!row || twice.length > 0) return [`${of} is ${twice.length > 0 ? 'twice' : 'not'} in the inbox`];
    const seqs = (eventsOf.get(row.id) ?? []).map(({ seq }) => seq).sort((a, b) => a - b);
    const wanted = row.from === null || row.to === null ? [] : Array.from({ length: row.to - row.from + 1 }, (_, n) => row.from! + n);
    return [
      command !== undefined && row.id !== command && `${of} was answered with another id than ${row.id}`,
      row.status !== 'accepted' && `${of} is ${row.status}`,
      !isFinance(kind) && updatesOf.get(row.id)?.length !== 1 && `${of} is ${updatesOf.get(row.id)?.length ?? 0} times in the histories`,
      !isFinance(kind) && (seqs.length === 0 || seqs.join() !== wanted.join()) && `${of} has the events [${seqs.join()}], not [${wanted.join()}]`,
      isFinance(kind) && entriesOf.get(`command:${row.id}`)?.length !== 1 && `${of} has ${entriesOf.get(`command:${row.id}`)?.length ?? 0} entries`,
      auditOf.get(row.id)?.map(({ outcome }) => outcome).join() !== 'accepted' && `${of} is in the audit as [${(auditOf.get(row.id) ?? []).map(({ outcome }) => outcome).join()}]`,
    ].filter((difference) => difference !== false);
  });
};

/** L2: nothing is in these stores that nobody sent. */
export const nothingElse: Check = ({ journal, orders, commands, events, updates, audit, charges, entries, engagements }) => {
  const [keys, known, ours] = [new Set(journal.map(({ key }) => key)), new Set(commands.map(({ id }) => id)), new Set(orders.map(({ engagement }) => engagement))];
  const unknown = (what: string, ids: (string | null)[]): string[] => ids.filter((id) => id !== null && !known.has(id)).map((id) => `${what} of an unknown command ${id}`);
  return [
    ...commands.filter(({ key }) => !keys.has(key)).map(({ id, name }) => `command ${name} ${id} is in no line of the journal`),
    ...unknown('an event', events.map(({ command }) => command)),
    ...unknown('a history', updates.map(({ id }) => id)),
    ...unknown('an audit row', audit.map(({ command }) => command)),
    ...unknown('an entry', entries.map(({ source }) => (source.startsWith('command:') ? source.slice(8) : null))),
    ...engagements.filter(({ id }) => !ours.has(id)).map(({ id }) => `engagement ${id} was opened by nobody`),
    ...charges.filter(({ engagement }) => !ours.has(engagement)).map(({ key }) => `charge ${key} is of nobody's order`),
  ];
};

/** L3: what was refused has no effect, and is not kept as anything else. */
export const refusedIsNothing: Check = ({ journal, commands, events, updates, entries, audit }) => {
  const rows = by(commands, ({ key }) => key);
  const effects = new Set([...events.map(({ command }) => command), ...updates.map(({ id }) => id), ...entries.map(({ source }) => source.replace('command:', ''))]);
  const accepted = new Set(audit.filter(({ outcome }) => outcome === 'accepted').map(({ command }) => command));
  return journal.filter(({ outcome }) => outcome === 'refused').flatMap(({ key, kind }) =>
    (rows.get(key) ?? []).flatMap(({ id, status }) => [
      ...(status === 'refused' ? [] : [`${kind} ${id} was refused and is ${status}`]),
      ...(effects.has(id) || accepted.has(id) ? [`${kind} ${id} was refused and has an effect`] : []),
    ]),
  );
};

/** L4: the events of an order are 1 to n without gap. */
export const noGap: Check = ({ events }) =>
  [...by(events, ({ engagement }) => engagement)].flatMap(([engagement, its]) => {
    const seqs = its.map(({ seq }) => seq).sort((a, b) => a - b);
    return seqs.every((seq, n) => seq === n + 1) ? [] : [`${engagement} has the events ${seqs.join()}`];
  });

/** L5: what each customer owes is what the model says, by charges and by invoices, and a recomputation from events agrees. */
export const moneyOnce: Check = ({ orders, charges, entries, ledger }) => {
  const [entriesOf, owed] = [by(entries, ({ charge }) => charge), by(charges, ({ customer }) => customer)];
  const customers = new Set([...orders, ...charges].map(({ customer }) => customer));
  const of = (customer: number, kind: string): number => sum((owed.get(customer) ?? []).flatMap(({ key }) => (entriesOf.get(key) ?? []).filter((entry) => entry.kind === kind).map(({ yen }) => yen)));
  return [
    ...[...customers].flatMap((customer) => {
      const model = sum(orders.filter((order) => order.customer === customer).map(({ yen }) => yen));
      return ['priced', 'invoiced'].filter((kind) => of(customer, kind) !== model).map((kind) => `customer ${customer} was ${kind} ${of(customer, kind)} yen, the model says ${model}`);
    }),
    ...ledger,
  ];
};

/** L6: read rows equal a rebuild from the events. */
export const equalsRebuild: Check = ({ rebuilt }) => rebuilt;

/** L7: every event came to the receiver and every letter went out at least once, and no other. */
export const toldOfAll: Check = ({ due, received, letters, mails }) => [...onlyOne(due, received, 'event'), ...onlyOne(letters, mails, 'letter')];

/** L8: every order ends as the model says, in PostgreSQL and in the engine, and no workflow is in a loop or waits for an activity. */
export const endsAsModelled: Check = ({ orders, engagements, workflows, surprises }) => {
  const [rows, runs] = [by(engagements, ({ id }) => id), by(workflows, ({ engagement }) => engagement)];
  return [
    ...orders.flatMap(({ order, engagement, state, isClosed }) => {
      const [row, run] = [rows.get(engagement)?.[0], runs.get(engagement)?.[0]];
      return [
        `${row?.state} ${row?.isClosed}` !== `${state} ${isClosed}` && `${order} is ${row?.state}, the model says ${state}`,
        run?.status !== (isClosed ? 'COMPLETED' : 'RUNNING') && `${order}: its workflow is ${run?.status ?? 'not there'}`,
        run !== undefined && run.state !== row?.state && `${order} is ${row?.state} in PostgreSQL and ${run.state} in the engine`,
        (run?.pendingActivities ?? 0) > 0 && `${order}: ${run!.pendingActivities} activities wait`,
        (run?.attempt ?? 0) > 1 && `${order}: its workflow task fails, attempt ${run!.attempt}`,
      ].filter((difference) => difference !== false);
    }),
    ...surprises,
  ];
};

/** The least part of commands that are decided at the first sending outside fault windows, and of kills that struck commands in flight. */
const mostAcked = 0.95;
const mostInFlight = 0.8;
/** Promise 7, in milliseconds. */
export const healsWithinMs = 30_000;
/** A fault's window ends so long after the first command that was accepted again, in milliseconds: the engine gives what a dead worker held to another after ten seconds. */
export const windowMs = 10_000;

/** L9: the run was one: every kind of fault came about, under load, and what failed did so because of them. Otherwise it is void. */
export const notVoid: Check = ({ journal, faults, asked, commands }) => {
  const heard = journal.flatMap((sent) => sent.heard);
  const outside = heard.filter(({ at, ms }) => !faults.some(({ from, back, healedMs }) => at - ms < back + (healedMs ?? healsWithinMs) + windowMs && at > from));
  const decided = outside.filter(({ outcome }) => outcome !== 'unknown').length;
  const underLoad = faults.filter(({ inFlight }) => inFlight > 0).length;
  return [
    ...(commands.length === 0 || outside.length === 0 ? ['nothing happened'] : []),
    ...(decided < mostAcked * outside.length ? [`only ${decided} of ${outside.length} sendings outside faults were decided`] : []),
    ...(underLoad < mostInFlight * faults.length ? [`only ${underLoad} of ${faults.length} faults struck commands in flight`] : []),
    ...Object.entries(asked).flatMap(([kind, count]) => {
      const fired = faults.filter(({ fault, fired }) => fault.kind === kind && fired).length;
      return fired === count ? [] : [`${fired} of ${count} faults that were to be ${kind} came about`];
    }),
  ];
};

/** L10: the run came to rest, every command was decided, and after each fault commands were accepted again within 30 s. */
export const comesToRest: Check = ({ stuck, journal, commands, faults }) => [
  ...stuck,
  ...journal.filter(({ outcome }) => outcome === 'unknown').map(({ kind, key }) => `${kind} ${key} was never decided`),
  ...journal.filter(({ outcome, expected }) => outcome !== 'unknown' && outcome !== expected).map(({ kind, key, outcome }) => `${kind} ${key} was ${outcome}, which the model does not say`),
  ...commands.filter(({ status }) => outcomeOf[status] === undefined).map(({ name, id }) => `${name} ${id} is still undecided`),
  ...faults.filter(({ healedMs }) => healedMs === undefined || healedMs > healsWithinMs).map(({ fault, healedMs }) => `after ${fault.target} was ${fault.kind} it took ${healedMs ?? 'for ever'} ms until a command was accepted`),
];

/** In the order of the promises. */
export const checks: { name: string; what: string; check: Check }[] = [
  { name: 'L1', what: 'acknowledged is kept, once', check: keptOnce },
  { name: 'L2', what: 'nothing that nobody sent', check: nothingElse },
  { name: 'L3', what: 'refused has no effect', check: refusedIsNothing },
  { name: 'L4', what: 'events without gap', check: noGap },
  { name: 'L5', what: 'money once, as the model says', check: moneyOnce },
  { name: 'L6', what: 'read rows equal a rebuild', check: equalsRebuild },
  { name: 'L7', what: 'told of all', check: toldOfAll },
  { name: 'L8', what: 'orders end as the model says', check: endsAsModelled },
  { name: 'L9', what: 'not void', check: notVoid },
  { name: 'L10', what: 'came to rest, healed within 30 s', check: comesToRest },
];
