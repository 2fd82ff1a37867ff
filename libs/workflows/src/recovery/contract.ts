/** What the recovery task did, counted. */
export interface Recovered {
  commands: number;
  deliveries: number;
}

export interface RecoveryActivities {
  /** Takes commands that are still `received` and past their lease, sends the same Update again and projects the answer. */
  recoverCommands(): Promise<number>;
  /** Starts the deliveries that no workflow was started for. */
  recoverDeliveries(): Promise<number>;
}

/** The Temporal Schedule that runs the recovery: every 15 s, overlap skipped, short catch-up window. */
export const RECOVERY_SCHEDULE = 'dandori-recovery';
