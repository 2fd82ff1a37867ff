import type { ReactNode } from 'react';
import { useTitle } from '../../shared/use-title.js';
import classes from './shell.module.css';

interface Props {
  title: string;
  /** Beside the title: a date, a count. */
  context?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the console: title and actions above, then its content. */
export function Page({ title, context, actions, children }: Props) {
  useTitle(title);
  return (
    <>
      <header className={classes.pageHead}>
        <h1>{title}</h1>
        {context !== undefined && <span className={classes.context}>{context}</span>}
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={classes.page}>{children}</div>
    </>
  );
}
