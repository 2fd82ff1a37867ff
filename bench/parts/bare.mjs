import { Peer } from './peer.mjs';

/** The bare Temporal application, on the same servers. */
export class Bare extends Peer {
  constructor(servers, steps, how) {
    super(servers, steps, how, { label: 'bare Temporal', table: 'bare', processes: { api: './bare.api.mjs', worker: './bare.worker.mjs' } });
  }

  pids() {
    return { ...super.pids(), temporal: this.servers.pids.temporal };
  }
}
