import { Skeleton } from '@mantine/core';
import { Component, Suspense, type ReactNode } from 'react';
import { ErrorPage } from '../shared/error-page.js';
import classes from './my.module.css';

/** A page that is being read keeps its shape; one that could not be read says so. */
export function Waiting({ children }: { children: ReactNode }) {
  return (
    <Broken>
      <Suspense
        fallback={
          <div className={`${classes.column} ${classes.body}`} aria-busy>
            <Skeleton height={120} />
            <Skeleton height={160} />
            <Skeleton height={100} />
          </div>
        }
      >
        {children}
      </Suspense>
    </Broken>
  );
}

class Broken extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === undefined ? this.props.children : <ErrorPage error={this.state.error} />;
  }
}
