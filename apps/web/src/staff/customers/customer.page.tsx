import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, told } from '../../app/api.js';
import { peopleQuery, pipelinesQuery } from '../../app/queries.js';
import { useMe } from '../../app/session.js';
import { ErrorPage } from '../../shared/error-page.js';
import { LinkButton } from '../../shared/link-button.js';
import { Panel, PanelRow } from '../../shared/panel.js';
import { useWhen } from '../../shared/when.js';
import { ListTable } from '../list/list-table.js';
import { Page } from '../shell/page.js';
import { CustomerCharges } from './customer-charges.js';
import { EraseDialog } from './erase-dialog.js';
import { customerQuery } from './customers.query.js';
import classes from './customers.module.css';

export const Route = createLazyRoute('/staff/customers/$id')({ component: CustomerPage });

const AT_ONCE = 50;

const engagementsQuery = (customer: string, open: 'true' | 'false') =>
  queryOptions({ queryKey: ['engagements', 'customer', customer, open], queryFn: async () => told(await api().GET('/v1/engagements', { params: { query: { customer, open, limit: AT_ONCE } } })) });

/** One customer: its people, what is going on and what is over, what was charged; and the way to begin something new. */
function CustomerPage() {
  const { t } = useTranslation();
  const { id } = Route.useParams();
  const me = useMe();
  const when = useWhen();
  const [erasing, setErasing] = useState(false);
  const { data: it, error } = useQuery(customerQuery(id));
  const { data: open } = useQuery(engagementsQuery(id, 'true'));
  const { data: closed } = useQuery(engagementsQuery(id, 'false'));
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const { data: people = [] } = useQuery(peopleQuery);
  if (error && !it) return <ErrorPage error={error} />;
  if (!it) return <Skeleton height={240} m={24} />;
  return (
    <Page
      title={it.company}
      context={`${it.number}　${it.language === 'ja' ? '日本語' : 'English'}`}
      actions={
        it.erasure === null && (
          <>
            {me.role === 'manager' && (
              <Button variant="default" onClick={() => setErasing(true)}>
                {t('staff.customers.erase')}
              </Button>
            )}
            <LinkButton to="/engagements/new" search={{ customer: id }} leftSection={<IconPlus size={16} />}>
              {t('staff.customers.start')}
            </LinkButton>
          </>
        )
      }
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          <section>
            <h2>{t('staff.customers.open', { count: it.open })}</h2>
            {open?.items.length === 0 ? <p>{t('staff.customers.noOpen')}</p> : <ListTable rows={open?.items} pipelines={pipelines} people={people} ofOne />}
          </section>
          {it.closed > 0 && (
            <section>
              <h2>{t('staff.customers.closed', { count: it.closed })}</h2>
              <ListTable rows={closed?.items} pipelines={pipelines} people={people} ofOne />
            </section>
          )}
          <CustomerCharges customer={id} />
        </div>
        <Panel title={t('staff.customers.people')} aside={it.contacts.length} flush>
          {it.contacts.map((contact) => (
            <PanelRow key={contact.id}>
              <div className={classes.contact}>
                {contact.name === null ? <span>{t('staff.customers.erased')}</span> : <b>{t('staff.engagement.san', { name: contact.name })}</b>}
                {contact.kana !== null && <span lang="ja">{contact.kana}</span>}
                {contact.email !== null && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
                {contact.phone !== null && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
              </div>
            </PanelRow>
          ))}
          {it.erasure !== null && <PanelRow>{t('staff.customers.erasedAt', { at: when(it.erasure.requestedAt) })}</PanelRow>}
        </Panel>
      </div>
      {erasing && <EraseDialog customer={id} onClose={() => setErasing(false)} />}
    </Page>
  );
}
