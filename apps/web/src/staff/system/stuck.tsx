import { Link } from '@tanstack/react-router';
import { useWords } from '../../panels/words.js';
import { Empty } from '../../shared/empty.js';
import { Panel } from '../../shared/panel.js';
import { Scrolls } from '../../shared/scrolls.js';
import type { SystemState } from './system.queries.js';
import { systemWords } from './system.words.js';
import list from '../list/list.module.css';
import classes from './system.module.css';

/** Workflow tasks and activities that fail again and again. */
export function Stuck({ known, items }: SystemState['engine']['stuck']) {
  const w = useWords(systemWords);
  return (
    <Panel title={w.stuck} flush>
      {items.length === 0 ? (
        <Empty title={known ? w.stuckNone : w.stuckUnknown} />
      ) : (
        <Scrolls label={w.stuck} className={`${list.table} ${classes.panelTable}`}>
          <table>
            <thead>
              <tr>
                <th>{w.engagement}</th>
                <th className={classes.less}>{w.kind}</th>
                <th className={classes.less}>{w.what}</th>
                <th className={classes.few}>{w.attempt}</th>
                <th>{w.code}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ workflowId, kind, name, attempt, code, engagement }) => (
                <tr key={`${workflowId} ${kind} ${name}`}>
                  <td>{engagement ? <Link to="/system/engagements/$id" params={{ id: engagement.id }}>{engagement.number ?? engagement.id}</Link> : <span className={classes.code}>{workflowId}</span>}</td>
                  <td className={classes.less}>{kind === 'activity' ? w.activity : w.workflowTask}</td>
                  <td className={`${classes.code} ${classes.less}`}>{name}</td>
                  <td className={classes.few}>{attempt}</td>
                  <td className={classes.code}>{code}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      )}
    </Panel>
  );
}
