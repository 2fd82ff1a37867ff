import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { Scrolls } from '../../shared/scrolls.js';
import { daysText } from './days.js';
import classes from './figures.module.css';

/** With more steps than this, or on a phone, the bars lie, so that the names beside them have room. */
const STANDING = 8;

/** Median and 90th percentile of every step, as bars and, the same figures, as a table below them. */
export function LeadTimes({ steps }: { steps: Schemas['Figures']['steps'] }) {
  const { t } = useTranslation();
  const lang = useLang();
  const isPhone = useMediaQuery('(max-width: 767px)');
  const lying = isPhone === true || steps.length > STANDING;
  const [median, p90] = [t('staff.figures.median'), t('staff.figures.p90')];
  const data = steps.map(({ title, medianHours, p90Hours }) => ({ step: title[lang], [median]: (medianHours ?? 0) / 24, [p90]: (p90Hours ?? 0) / 24 }));
  return (
    <>
      <div aria-hidden>
        <BarChart
          h={lying ? steps.length * 48 + 48 : 240}
          orientation={lying ? 'vertical' : 'horizontal'}
          data={data}
          dataKey="step"
          series={[{ name: median, color: 'var(--d-accent)' }, { name: p90, color: 'var(--d-line2)' }]}
          withLegend
          withYAxis={lying}
          withXAxis={!lying}
          yAxisProps={{ width: 104, interval: 0, tick: { fontSize: 12, fill: 'var(--d-ink2)' } }}
          gridAxis="none"
          withTooltip={false}
          withBarValueLabel
          valueLabelProps={{ fontSize: 12, fill: 'var(--d-ink2)' }}
          valueFormatter={(days) => (days === 0 ? '' : daysText(days * 24, lang))}
          xAxisProps={{ interval: 0, tick: { fontSize: 12, fill: 'var(--d-ink2)' } }}
          barChartProps={{ accessibilityLayer: false, margin: { right: lying ? 48 : 0 } }}
          barProps={{ isAnimationActive: false, radius: 2, maxBarSize: lying ? 16 : 40 }}
        />
      </div>
      <Scrolls label={t('staff.figures.lead')} className={classes.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('staff.today.step')}</th>
              <th scope="col">{t('staff.figures.completed')}</th>
              <th scope="col">{median}</th>
              <th scope="col">{p90}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ id, title, count, medianHours, p90Hours }) => (
              <tr key={id}>
                <th scope="row">{title[lang]}</th>
                <td>{count}</td>
                <td>{daysText(medianHours, lang)}</td>
                <td>{daysText(p90Hours, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </>
  );
}
