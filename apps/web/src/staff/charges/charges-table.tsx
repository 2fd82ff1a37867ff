import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { Empty } from '../../shared/empty.js';
import { Money } from '../../shared/money.js';
import { Scrolls } from '../../shared/scrolls.js';
import { useWhen } from '../../shared/when.js';
import list from '../list/list.module.css';
import { ChargeState } from './charge-state.js';
import { useChargeName, type Charge } from './charges.query.js';
import classes from './charges.module.css';

interface Props {
  charges: readonly Charge[] | undefined;
  open: string | undefined;
  onOpen: (key: string) => void;
}

/** One row per charge: its state, when it arose, what and by which rule, whose, how much. */
export function ChargesTable({ charges, open, onOpen }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const name = useChargeName();
  return (
    <Scrolls label={t('staff.nav.charges')} className={`${list.table} ${classes.table}`}>
      {!charges ? (
        <Skeleton height={200} />
      ) : charges.length === 0 ? (
        <Empty title={t('staff.charges.none')} text={t('staff.charges.noneText')} />
      ) : (
        <table>
          <thead>
            <tr>
              <th className={classes.state}>{t('staff.charges.state')}</th>
              <th className={classes.date}>{t('staff.charges.on')}</th>
              <th>{t('staff.charges.what')}</th>
              <th>{t('staff.today.customer')}</th>
              <th className={classes.amount}>{t('staff.charges.amount')}</th>
            </tr>
          </thead>
          <tbody>
            {charges.map((charge) => (
              <tr key={charge.key} data-charge={charge.key} className={charge.key === open ? classes.selected : undefined} aria-current={charge.key === open || undefined} onClick={() => onOpen(charge.key)}>
                <td className={classes.state}>
                  <ChargeState state={charge.state} />
                </td>
                <td className={classes.date}>{when(charge.on)}</td>
                <td>
                  <button type="button" className={classes.open} onClick={() => onOpen(charge.key)}>
                    {name(charge)}
                  </button>
                  <div className={classes.hint}>{[charge.rule, ...charge.told.map((each) => each[lang])].filter(Boolean).join('　')}</div>
                </td>
                <td>
                  <div title={charge.customer.company ?? undefined}>{charge.customer.company}</div>
                  <div className={classes.hint}>{charge.engagement.number}</div>
                </td>
                <td className={`${classes.amount} ${charge.state === 'waived' || charge.state === 'reversed' ? classes.struck : ''}`}>
                  <Money yen={charge.amountYen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Scrolls>
  );
}
