import type { ReactNode } from 'react';
import classes from './my.module.css';

/** A part of the page under a small heading. */
export function Card({ title, aside, children }: { title?: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.card}>
      {title !== undefined && (
        <div className={classes.titleRow}>
          <h2 className={classes.title}>{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
