import { until } from './load.mjs';
import { Peer } from './peer.mjs';

/** The bare Temporal application: history first, then one projection transaction, then the answer. */
export class Bare extends Peer {
  /** @param how.mails how many mails each engagement sends on its way, by an activity each, as a Temporal application does */
  constructor(servers, steps, { mails = 0, sink, ...how }) {
    const name = mails > 0 ? 'bare_mails' : 'bare';
    super(servers, steps, how, {
      label: mails > 0 ? 'bare, same mails' : 'bare Temporal', table: name, processes: { api: './bare.api.mjs', worker: './bare.worker.mjs' },
      prepare: () => ({ PEER_NAME: name, PEER_MAILS: String(mails), ...(sink && { SMTP_URL: sink.url }) }),
    });
    Object.assign(this, { mails, sink });
  }

  async onboard(n, atOnce) {
    const before = this.sink?.taken();
    const done = await super.onboard(n, atOnce);
    // An activity whose task was lost on its way is tried again after its minute.
    if (this.mails > 0) await until('every mail is out', () => Promise.resolve(this.sink.taken() - before >= n * this.mails), { withinMs: 120_000 });
    return done;
  }

  pids() {
    return { ...super.pids(), temporal: this.servers.pids.temporal };
  }
}
