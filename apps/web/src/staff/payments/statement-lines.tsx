import { Checkbox, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/empty.js';
import { Money } from '../../shared/money.js';
import { Scrolls } from '../../shared/scrolls.js';
import { useWhen } from '../../shared/when.js';
import list from '../list/list.module.css';
import { chosenFor, type Choices } from './choices.js';
import type { Line } from './payments.query.js';
import classes from './payments.module.css';

interface Props {
  lines: readonly Line[];
  choices: Choices;
  onChoose: (line: number, engagement: string | null) => void;
}

/** Each line with what it was judged to be and why; where several fit, a person chooses. */
export function StatementLines({ lines, choices, onChoose }: Props) {
  const { t } = useTranslation();
  const when = useWhen();
  if (lines.length === 0)
    return (
      <div className={`${list.table} ${classes.table}`}>
        <Empty title={t('staff.payments.nothing')} text={t('staff.payments.nothingText')} />
      </div>
    );
  return (
    <Scrolls label={t('staff.payments.line')} className={`${list.table} ${classes.table}`}>
      <table>
        <thead>
          <tr>
            <th className={classes.line}>{t('staff.payments.line')}</th>
            <th className={classes.date}>{t('staff.payments.date')}</th>
            <th className={classes.amount}>{t('staff.payments.amount')}</th>
            <th>{t('staff.payments.payerAndText')}</th>
            <th>{t('staff.payments.verdict')}</th>
            <th className={classes.target}>{t('staff.payments.target')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.line}>
              <td className={classes.line}>{line.line}</td>
              <td className={classes.date}>{when(line.date)}</td>
              <td className={classes.amount}>
                <Money yen={line.amountYen} />
              </td>
              <td>
                <div title={line.payer}>{line.payer || '—'}</div>
                <div className={classes.hint} title={line.text}>
                  {line.text === line.payer ? '' : line.text}
                </div>
              </td>
              <td>
                <span className={classes[line.verdict]}>{t(`staff.payments.verdicts.${line.verdict}`)}</span>
                <div className={classes.hint}>{line.reason !== null && t(`staff.payments.reasons.${line.reason}`, { defaultValue: line.reason })}</div>
              </td>
              <td className={classes.target}>
                <Target line={line} chosen={chosenFor(line, choices)} onChoose={(engagement) => onChoose(line.line, engagement)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
}

function Target({ line, chosen, onChoose }: { line: Line; chosen: string | null; onChoose: (engagement: string | null) => void }) {
  const { t } = useTranslation();
  const { verdict, candidates } = line;
  const [first] = candidates;
  const name = ({ number, company }: Line['candidates'][number]): string => [company, number].filter(Boolean).join('　');
  if (verdict === 'certain' && first) return <Checkbox size="sm" label={name(first)} checked={chosen === first.id} onChange={(event) => onChoose(event.currentTarget.checked ? first.id : null)} />;
  if (verdict === 'ambiguous') {
    return <Select size="sm" aria-label={`${t('staff.payments.target')} ${line.line}`} placeholder={t('staff.payments.choose')} clearable data={candidates.map((each) => ({ value: each.id, label: name(each) }))} value={chosen} onChange={onChoose} />;
  }
  return <span className={classes.hint}>{candidates.map(name).join(', ')}</span>;
}
