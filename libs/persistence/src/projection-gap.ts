/** Events were handed over that do not follow what PostgreSQL has: whoever projects asks the workflow for all after `known`. */
export class ProjectionGap extends Error {
  readonly code = 'PROJECTION_GAP';
  constructor(
    readonly engagement: string,
    /** The last event number that PostgreSQL has; 0 when it has none. */
    readonly known: number,
    /** The number that came instead of `known + 1`. */
    readonly got: number,
  ) {
    super(`event ${got} of ${engagement} does not follow ${known}`);
    this.name = 'ProjectionGap';
  }
}
