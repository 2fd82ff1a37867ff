import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import type { Schemas } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { localDate, useNow } from '../../shared/when.js';

const MONTHS = 6;
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The last months up to the present one, oldest first, as `yyyy-mm`. */
export function useMonths(count = MONTHS): string[] {
  const current = localDate(useNow()).slice(0, 7);
  return Array.from({ length: count }, (_, index) => before(current, count - 1 - index));
}

/** What arose per month; the current one in the accent, the others grey. The same figures stand in a table for screen readers. */
export function Months({ months }: { months: Schemas['ChargeSummary']['months'] }) {
  const { t } = useTranslation();
  const lang = useLang();
  const shown = useMonths();
  const data = shown.map((month, index) => ({
    month: lang === 'ja' ? `${Number(month.slice(5))}月` : (NAMES[Number(month.slice(5)) - 1] ?? ''),
    yen: months.find((each) => each.month === month)?.amountYen ?? 0,
    color: index === shown.length - 1 ? 'var(--d-accent)' : 'var(--d-line2)',
  }));
  return (
    <figure style={{ margin: 0, width: 460, maxWidth: '100%' }}>
      <figcaption style={{ fontSize: 12, lineHeight: '18px', color: 'var(--d-ink2)' }}>{t('staff.charges.months')}</figcaption>
      <div aria-hidden>
        <BarChart h={110} data={data} dataKey="month" series={[{ name: 'yen', color: 'var(--d-accent)' }]} withYAxis={false} gridAxis="none" withTooltip={false} withBarValueLabel valueLabelProps={{ fontSize: 12, fill: 'var(--d-ink2)' }} valueFormatter={(yen) => (yen === 0 ? '' : formatYen(yen))} barChartProps={{ accessibilityLayer: false }} barProps={{ isAnimationActive: false, radius: 2, maxBarSize: 36 }} />
      </div>
      <table className="visually-hidden">
        <tbody>
          {data.map(({ month, yen }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td>{formatYen(yen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function before(month: string, count: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
