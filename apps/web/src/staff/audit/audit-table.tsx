import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../panels/words.js';
import { Scrolls } from '../../shared/scrolls.js';
import { useWhen } from '../../shared/when.js';
import list from '../list/list.module.css';
import type { AuditRow } from './audit.queries.js';
import { auditWords } from './audit.words.js';
import { split, useNamed } from './use-named.js';
import classes from './audit.module.css';

/** Rows in words, each with its codes below; a code leads to all rows that have it. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const w = useWords(auditWords);
  const when = useWhen();
  const named = useNamed();
  const only = (part: 'actor' | 'action' | 'subject', code: string): ReactNode => (
    <Link to="/system/audit" search={(known) => ({ ...known, [part]: code })} className={classes.code} title={w.only(code)}>
      {code}
    </Link>
  );
  return (
    <Scrolls label={w.title} className={`${list.table} ${classes.table}`}>
      <table>
        <thead>
          <tr>
            <th className={classes.at}>{w.at}</th>
            <th className={classes.who}>{w.who}</th>
            <th>{w.what}</th>
            <th className={classes.subject}>{w.subject}</th>
            <th className={classes.place}>{w.place}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, actor, action, subject, related, outcome, code, seq }, index) => (
            <tr key={seq ?? `${at} ${index}`}>
              <td className={classes.at}>
                <time dateTime={at} title={at}>{when(at)}</time>
              </td>
              <td className={classes.who}>
                <div>{named.actor(actor) ?? actor}</div>
                <div>{only('actor', actor)}</div>
              </td>
              <td>
                <div>
                  {named.action(action) ?? action}
                  {(outcome === 'refused' || outcome === 'limited') && <span className={classes.refused}> {w[outcome]}</span>}
                </div>
                <div className={classes.codes}>
                  {only('action', action)} {code !== null && <span className={classes.code}>{named.code(action, code)}</span>}
                </div>
              </td>
              <td className={classes.subject}>
                <div>
                  <To subject={subject}>{named.subject(subject) ?? subject}</To>
                </div>
                <div title={related ?? undefined}>{only('subject', subject)}</div>
              </td>
              <td className={classes.place}>{seq ?? w.notSealed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}

/** Leads to what was acted on, where that has a page. */
function To({ subject, children }: { subject: string; children: ReactNode }) {
  const [kind, id] = split(subject);
  switch (kind) {
    case 'engagement':
      return <Link to="/engagements/$id" params={{ id }}>{children}</Link>;
    case 'customer':
      return <Link to="/customers/$id" params={{ id }}>{children}</Link>;
    case 'charge':
      return <Link to="/charges" search={{ open: id }}>{children}</Link>;
    case 'terms':
      return <Link to="/rules" search={{ version: id }}>{children}</Link>;
    default:
      return children;
  }
}
