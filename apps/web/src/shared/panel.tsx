import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface Props {
  title?: ReactNode;
  /** At the right of the title: a count, a link. */
  aside?: ReactNode;
  /** Without padding, for lists of rows. */
  flush?: boolean;
  children: ReactNode;
  className?: string;
  level?: 2 | 3;
}

/** A card with a heading: what most of a page is made of. */
export function Panel({ title, aside, flush, children, className, level = 2 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <section className={`${classes.panel} ${className ?? ''}`}>
      {title !== undefined && (
        <header className={classes.head}>
          <Heading className={classes.title}>{title}</Heading>
          {aside !== undefined && <div className={classes.aside}>{aside}</div>}
        </header>
      )}
      {flush ? children : <div className={classes.body}>{children}</div>}
    </section>
  );
}

export function PanelRow({ children }: { children: ReactNode }) {
  return <div className={classes.row}>{children}</div>;
}
