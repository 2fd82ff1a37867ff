import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, told, type Schemas } from '../../app/api.js';
import { messagesQuery } from '../../app/queries.js';
import { Panel } from '../../shared/panel.js';
import { TABS, type Tab } from '../routes.js';
import { Custody, WITH_CUSTODY } from './custody.js';
import { Files } from './files.js';
import { History } from './history.js';
import { Messages } from './messages.js';
import { Notes } from './notes.js';
import classes from './engagement.module.css';

export type TimelineEntry = Schemas['TimelineEntry'];

export const timelineQuery = (id: string) => ({ queryKey: ['engagement', id, 'timeline'], queryFn: async () => told(await api().GET('/v1/engagements/{id}/timeline', { params: { path: { id } } })).items });

interface Props {
  it: Schemas['Engagement'];
  tab: Tab;
  onTab: (tab: Tab) => void;
}

/** What is on record: the history, files, messages, notes; where something is taken into custody, who has it. */
export function RecordTabs({ it: { id, documents, pipeline }, tab: wanted, onTab }: Props) {
  const { t } = useTranslation();
  const { data: timeline } = useQuery(timelineQuery(id));
  const { data: messages } = useQuery(messagesQuery(id));
  const tabs = TABS.filter((each) => each !== 'custody' || WITH_CUSTODY.includes(pipeline));
  const tab = tabs.includes(wanted) ? wanted : 'history';
  const notes = timeline?.filter(({ kind, said }) => kind === 'note' && said !== null) ?? [];
  const counts: Record<Tab, number | undefined> = { history: undefined, custody: undefined, files: documents.length, messages: messages?.length, notes: notes.length };
  return (
    <Panel
      flush
      title={
        <span className={classes.tabs} role="tablist">
          {tabs.map((each) => (
            <button key={each} type="button" role="tab" id={`tab-${each}`} aria-controls="record" aria-selected={each === tab} className={classes.tab} onClick={() => onTab(each)}>
              {t(`staff.tabs.${each}`)} {counts[each] !== undefined && counts[each] > 0 && <small>{counts[each]}</small>}
            </button>
          ))}
        </span>
      }
      aside={
        tab === 'history' ? (
          <span className={classes.legend} aria-hidden>
            <i className={classes.person} /> {t('staff.history.person')} <i className={classes.machine} /> {t('staff.history.machine')}
          </span>
        ) : undefined
      }
    >
      <div id="record" role="tabpanel" aria-labelledby={`tab-${tab}`} className={classes.record}>
        {tab === 'history' && <History items={timeline} />}
        {tab === 'custody' && <Custody id={id} />}
        {tab === 'files' && <Files id={id} documents={documents} />}
        {tab === 'messages' && <Messages id={id} messages={messages} />}
        {tab === 'notes' && <Notes notes={notes} />}
      </div>
    </Panel>
  );
}
