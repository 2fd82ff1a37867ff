import { formatYen } from '#domain/calendar/format.js';
import { Panel } from '../shared/panel.js';
import { useWhen } from '../shared/when.js';
import { useWords } from './words.js';
import classes from './panels.module.css';

interface Use {
  cap: number;
  used: number;
  reserved: number;
  left: number;
}

interface Period {
  kind: 'BASE' | 'ADDON' | 'EXTENSION';
  from: string;
  to: string;
  meeting: Use;
  review: Use;
}

/** The clock of covered months, as the pipeline's panel says it. Empty before there is an order. */
interface Clock {
  coveredUntil?: string;
  period: Period['kind'];
  periods: Period[];
  extensions: string[];
  addon: { from: string; to: string; orderBy: string; unitYen: number | null } | null;
  outlook: { on: string; extensionMonths: number; amountYen: number | null }[];
}

const ja = {
  title: '支援期間', until: '対象期間', untilDay: (date: string) => `${date} まで`, kinds: { BASE: '基本期間', ADDON: '追加月', EXTENSION: '延長' }, span: (from: string, to: string) => `${from} から ${to}`,
  meeting: 'お打ち合わせ', review: '確認・レビュー', left: (n: number) => `残り ${n}分`, of: (used: number, reserved: number, cap: number) => `使用 ${used}分${reserved > 0 ? `・予約 ${reserved}分` : ''}/上限 ${cap}分`,
  addon: '1か月の追加', addonSpan: (from: string, to: string) => `${from} から ${to} まで`, orderBy: (date: string) => `お申し込みは ${date} まで`, unpriced: '料金は別途ご案内します',
  outlook: '完了しないときの見込み', on: (date: string) => `${date} 時点`, months: (n: number) => `延長 ${n}か月分`, extensions: (n: number) => `これまでの延長 ${n}か月`,
};

const en: typeof ja = {
  title: 'Support period', until: 'Covered', untilDay: (date) => `until ${date}`, kinds: { BASE: 'Base period', ADDON: 'Add-on month', EXTENSION: 'Extension' }, span: (from, to) => `${from} to ${to}`,
  meeting: 'Meetings', review: 'Reviews and checks', left: (n) => `${n} min left`, of: (used, reserved, cap) => `${used} min used${reserved > 0 ? `, ${reserved} booked` : ''} of ${cap}`,
  addon: 'One more month', addonSpan: (from, to) => `${from} to ${to}`, orderBy: (date) => `order by ${date}`, unpriced: 'we will tell you the price',
  outlook: 'If it is not complete', on: (date) => `on ${date}`, months: (n) => (n === 1 ? '1 extension month' : `${n} extension months`), extensions: (n) => (n === 1 ? '1 extension month so far' : `${n} extension months so far`),
};

/** Data integration beside its steps: until when it is covered, how the caps stand against time, what an open end would cost. */
export function DataIntegration({ panel }: { panel: Record<string, unknown> }) {
  const it = panel as unknown as Clock;
  const w = useWords({ ja, en });
  const when = useWhen();
  if (it.coveredUntil === undefined) return null;
  return (
    <>
      <Panel title={w.title} aside={w.kinds[it.period]}>
        <div className={classes.rows}>
          <div className={classes.pair}>
            <span>{w.until}</span>
            <b>{w.untilDay(when(it.coveredUntil))}</b>
          </div>
          {it.extensions.length > 0 && <span className={`${classes.hint} ${classes.amber}`}>{w.extensions(it.extensions.length)}</span>}
          {it.periods.map((period) => (
            <div key={period.from} className={classes.use}>
              <span className={classes.hint}>
                {w.kinds[period.kind]} {w.span(when(period.from), when(period.to))}
              </span>
              <CapUse label={w.meeting} use={period.meeting} />
              <CapUse label={w.review} use={period.review} />
            </div>
          ))}
          {it.addon && (
            <div className={classes.use}>
              <div className={classes.pair}>
                <b>{w.addon}</b>
                <span>{it.addon.unitYen === null ? w.unpriced : formatYen(it.addon.unitYen)}</span>
              </div>
              <span className={classes.hint}>
                {w.addonSpan(when(it.addon.from), when(it.addon.to))} · {w.orderBy(when(it.addon.orderBy))}
              </span>
            </div>
          )}
        </div>
      </Panel>
      {it.outlook.length > 0 && (
        <Panel title={w.outlook}>
          <div className={classes.rows}>
            {it.outlook.map(({ on, extensionMonths, amountYen }) => (
              <div key={on} className={classes.pair}>
                <span>
                  {w.on(when(on))} <span className={classes.hint}>{w.months(extensionMonths)}</span>
                </span>
                <b>{amountYen === null ? w.unpriced : formatYen(amountYen)}</b>
              </div>
            ))}
          </div>
        </Panel>
      )}
    </>
  );
}

/** How much of a cap is used, booked and left; the same in words. */
export function CapUse({ label, use: { cap, used, reserved, left } }: { label: string; use: Use }) {
  const w = useWords({ ja, en });
  const share = (minutes: number): string => `${Math.min(100, (100 * minutes) / Math.max(1, cap))}%`;
  return (
    <div className={classes.use}>
      <div className={classes.pair}>
        <span>{label}</span>
        <span>{w.left(left)}</span>
      </div>
      <div className={classes.bar} role="img" aria-label={w.of(used, reserved, cap)}>
        <i className={used > cap ? classes.over : undefined} style={{ width: share(used) }} />
        <i className={classes.reserved} style={{ width: share(reserved) }} />
      </div>
      <span className={classes.hint}>{w.of(used, reserved, cap)}</span>
    </div>
  );
}
