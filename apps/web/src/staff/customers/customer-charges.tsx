import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, told } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { pipelinesQuery } from '../../app/queries.js';
import { Money } from '../../shared/money.js';
import { Panel, PanelRow } from '../../shared/panel.js';
import { DateText } from '../../shared/when.js';
import { ChargeState } from '../charges/charge-state.js';
import classes from './customers.module.css';

const SHOWN = 20;

/** What arose to be charged at one customer, the newest first. */
export function CustomerCharges({ customer }: { customer: string }) {
  const { t } = useTranslation();
  const lang = useLang();
  const { data } = useQuery({ queryKey: ['charges', 'customer', customer], queryFn: async () => told(await api().GET('/v1/charges', { params: { query: { customer, limit: SHOWN } } })) });
  const { data: pipelines = [] } = useQuery(pipelinesQuery);
  const named = (code: string): string => pipelines.map(({ charges }) => charges[code]?.[lang]).find((title) => title !== undefined) ?? code;
  return (
    <Panel title={t('staff.nav.charges')} aside={data?.next ? t('staff.customers.newest', { count: SHOWN }) : undefined} flush>
      {data?.items.length === 0 && <PanelRow>{t('staff.charges.none')}</PanelRow>}
      {data?.items.map(({ key, on, code, engagement, amountYen, state }) => (
        <PanelRow key={key}>
          <div className={classes.charge}>
            <DateText at={on} />
            <span>
              {named(code)} <Link to="/engagements/$id" params={{ id: engagement.id }}>{engagement.number}</Link> <ChargeState state={state} />
            </span>
            <span>
              <Money yen={amountYen} />
            </span>
          </div>
        </PanelRow>
      ))}
    </Panel>
  );
}
