import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useLang } from '../../app/i18n.js';
import { pipelinesQuery } from '../../app/queries.js';
import { useWords } from '../../panels/words.js';
import { Empty } from '../../shared/empty.js';
import { Panel } from '../../shared/panel.js';
import { Scrolls } from '../../shared/scrolls.js';
import { useWhen } from '../../shared/when.js';
import type { SystemState } from './system.queries.js';
import { systemWords } from './system.words.js';
import list from '../list/list.module.css';
import classes from './system.module.css';

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Commands that were taken in and have no outcome yet. */
export function Undecided({ count, items }: SystemState['undecided']) {
  const w = useWords(systemWords);
  const lang = useLang();
  const when = useWhen();
  const { data: pipelines } = useQuery(pipelinesQuery);
  const titleOf = (pipeline: string, name: string): string | undefined => pipelines?.find(({ id }) => id === pipeline)?.commands.find((each) => each.name === kebab(name))?.title[lang];
  return (
    <Panel title={w.undecided} aside={count > items.length ? w.shown(items.length, count) : undefined} flush>
      {items.length === 0 ? (
        <Empty title={w.undecidedNone} />
      ) : (
        <>
          <p className={classes.hint}>{w.undecidedText}</p>
          <Scrolls label={w.undecided} className={`${list.table} ${classes.panelTable}`}>
            <table>
              <thead>
                <tr>
                  <th>{w.engagement}</th>
                  <th>{w.action}</th>
                  <th>{w.received}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ id, pipeline, name, engagement, receivedAt }) => (
                  <tr key={id}>
                    <td>{engagement.number === null ? w.unopened : <Link to="/system/engagements/$id" params={{ id: engagement.id }}>{engagement.number}</Link>}</td>
                    <td>{titleOf(pipeline, name) ?? name}</td>
                    <td>{when(receivedAt)}</td>
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
