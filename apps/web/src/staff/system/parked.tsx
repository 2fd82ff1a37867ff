import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../panels/words.js';
import { Empty } from '../../shared/empty.js';
import { ProblemNotice } from '../../shared/notice.js';
import { Panel } from '../../shared/panel.js';
import { Scrolls } from '../../shared/scrolls.js';
import { useWhen } from '../../shared/when.js';
import { useResend, type SystemState } from './system.queries.js';
import { systemWords } from './system.words.js';
import list from '../list/list.module.css';
import classes from './system.module.css';

/** Deliveries that were given up, each to be sent again. */
export function Parked({ count, items }: SystemState['parked']) {
  const w = useWords(systemWords);
  const when = useWhen();
  const resend = useResend();
  return (
    <Panel title={w.parked} aside={count > items.length ? w.shown(items.length, count) : undefined} flush>
      {resend.error && <ProblemNotice error={resend.error} />}
      {items.length === 0 ? (
        <Empty title={w.parkedNone} />
      ) : (
        <>
          <p className={classes.hint}>{w.parkedText}</p>
          <Scrolls label={w.parked} className={`${list.table} ${classes.panelTable}`}>
            <table>
              <thead>
                <tr>
                  <th>{w.engagement}</th>
                  <th className={classes.less}>{w.to}</th>
                  <th className={classes.less}>{w.what}</th>
                  <th className={`${classes.few} ${classes.less}`}>{w.attempt}</th>
                  <th>{w.code}</th>
                  <th className={classes.less}>{w.since}</th>
                  <th className={classes.act}>
                    <span className="visually-hidden">{w.resend}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ id, to, name, engagement, subject, attempts, code, since }) => (
                  <tr key={id}>
                    <td>{engagement ? <Link to="/engagements/$id" params={{ id: engagement.id }}>{engagement.number}</Link> : subject}</td>
                    <td className={classes.less}>{w[to]}</td>
                    <td className={`${classes.code} ${classes.less}`}>{name}</td>
                    <td className={`${classes.few} ${classes.less}`}>{attempts}</td>
                    <td className={classes.code}>{code}</td>
                    <td className={classes.less}>{when(since)}</td>
                    <td className={classes.act}>
                      <Button variant="default" size="xs" loading={resend.isPending && resend.variables === id} onClick={() => resend.mutate(id)}>
                        {w.resend}
                      </Button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolls>
        </>
      )}
    </Panel>
  );
}
