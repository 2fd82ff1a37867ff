import { Select, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { post, type Schemas } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { pipelinesQuery, type CommandAnswer } from '../../app/queries.js';
import { useWords } from '../../panels/words.js';
import { LazyCommandForm } from '../../shared/form/lazy-command-form.js';
import { Panel } from '../../shared/panel.js';
import { customerQuery } from '../customers/customers.query.js';
import { Page } from '../shell/page.js';
import { CustomerPicker } from './customer-picker.js';
import { startWords } from './start.words.js';

export const Route = createLazyRoute('/staff/engagements/new')({ component: StartPage });

/** A customer has telephoned: what they would have typed themselves is recorded here. */
function StartPage() {
  const { t } = useTranslation();
  const w = useWords(startWords);
  const lang = useLang();
  const client = useQueryClient();
  const { pipeline: wanted, customer: id } = Route.useSearch();
  const { data: customer } = useQuery({ ...customerQuery(id ?? ''), enabled: id !== undefined });
  const navigate = Route.useNavigate();
  const { data: pipelines } = useQuery(pipelinesQuery);
  const pipeline = pipelines?.find(({ id }) => id === wanted) ?? pipelines?.[0];
  // A form that asks for the company makes a customer of whoever it names; any other is about one we have.
  const asksWho = 'company' in ((pipeline?.form['properties'] ?? {}) as object);
  const opens = pipeline?.commands.find(({ name }) => name === pipeline.opens);
  const open = async (form: Record<string, unknown>, key: string): Promise<void> => {
    const answer = await post<CommandAnswer>(`/v1/pipelines/${pipeline?.id ?? ''}/engagements${id === undefined ? '' : `?customer=${id}`}`, form, key);
    for (const each of ['today', 'engagements', 'customers']) void client.invalidateQueries({ queryKey: [each] });
    if (answer.engagement) await navigate({ to: '/engagements/$id', params: { id: answer.engagement.id } });
    else await navigate({ to: '/engagements' });
  };
  return (
    <Page title={t('staff.start.open')} context={customer ? t('staff.start.for', { company: customer.company }) : t('staff.start.text')}>
      <div style={{ maxWidth: 640 }}>
        {!pipeline || (id !== undefined && !customer) ? (
          <Skeleton height={240} />
        ) : (
          <Panel title={`${pipeline.title[lang]} — ${opens?.title[lang] ?? ''}`}>
            {pipelines && pipelines.length > 1 && (
              <Select label={t('staff.list.pipeline')} mb={16} data={pipelines.map(({ id, title }) => ({ value: id, label: title[lang] }))} value={pipeline.id} allowDeselect={false} onChange={(chosen) => void navigate({ search: (known) => ({ ...known, pipeline: chosen ?? undefined }), replace: true })} />
            )}
            {!asksWho && <CustomerPicker value={id} company={customer?.company} onPick={(picked) => void navigate({ search: (known) => ({ ...known, customer: picked }), replace: true })} />}
            {asksWho || customer ? (
              <LazyCommandForm key={`${pipeline.id} ${id ?? ''}`} schema={pipeline.form} initial={customer && knownOf(customer, pipeline.form)} submit={opens?.title[lang] ?? t('staff.start.open')} onSubmit={open} />
            ) : (
              <p style={{ margin: 0, color: 'var(--d-ink2)' }}>{w.first}</p>
            )}
          </Panel>
        )}
      </div>
    </Page>
  );
}

/** What a form asks of a customer who is known: the company and its first contact, as far as the form has fields for them. */
function knownOf({ company, contacts: [first] }: Schemas['Customer'], form: Record<string, unknown>): Record<string, unknown> {
  const fields = (form['properties'] ?? {}) as object;
  const known = { company, name: first?.name, kana: first?.kana, email: first?.email, phone: first?.phone };
  return Object.fromEntries(Object.entries(known).filter(([field, value]) => field in fields && value !== null && value !== undefined));
}
