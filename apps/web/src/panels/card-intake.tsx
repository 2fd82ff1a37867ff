import type { CardIntakePanel } from '#domain/card-intake/card-intake.panel.js';
import { formatYen } from '#domain/calendar/format.js';
import { Panel } from '../shared/panel.js';
import { TimeLeft, useNow, useWhen } from '../shared/when.js';
import { useWords } from './words.js';
import classes from './panels.module.css';

const ja = {
  fee: 'いま変更・中止すると', feeCancel: 'いまキャンセルすると', free: '無料', until: (at: string) => `${at} まで`, after: (yen: string) => `それ以降は ${yen}`, cards: (n: number) => `概算 ${n.toLocaleString('ja')}枚分・税抜`,
  costs: (yen: string) => yen, since: (at: string) => `${at} に無料の期間が終わりました`, fixed: '名刺をお預かりしたため、日程は変更できません', unpriced: '料金は別途ご案内します',
  where: '名刺の現在地', kits: (n: number) => `キット${n}個`, here: 'お手元', now: 'いま', planned: (day: string) => `${day} 予定`,
  what: { shipped: '運送会社', received: '当社の拠点', moved: '作業拠点', 'sent-back': 'ご返送', 'handed-over': 'お手元(返却済み)' }, contractor: '委託先の作業拠点',
  dates: '日程', agreed: '合意済み', proposed: 'ご確認待ち', mail: '発送', start: '取込の開始', back: '返送', stage: (n: number, of: number) => `${n}回目/全${of}回`, amount: (n: number) => `${n.toLocaleString('ja')}枚`,
  survey: '枚数の調査', counted: (n: number, of: number) => `${n}名/${of}名`, missing: (n: number) => `あと${n}名分`, estimate: (n: number) => `見積もり ${n.toLocaleString('ja')}枚`, digitised: (n: number) => `取込済み ${n.toLocaleString('ja')}枚`,
  held: (n: number) => `お名前の確認が必要なキット ${n}個`, track: '無料で変更できる期間と、料金がかかる期間',
};

const en: typeof ja = {
  fee: 'If you change or cancel now', feeCancel: 'If you cancel now', free: 'Free', until: (at) => `until ${at}`, after: (yen) => `${yen} after that`, cards: (n) => `estimate of ${n.toLocaleString('en')} cards, before tax`,
  costs: (yen) => yen, since: (at) => `Free changes ended on ${at}`, fixed: 'We have received the cards: the dates can no longer be changed', unpriced: 'We will tell you the price',
  where: 'Where the cards are', kits: (n) => (n === 1 ? '1 kit' : `${n} kits`), here: 'With you', now: 'now', planned: (day) => `planned ${day}`,
  what: { shipped: 'Carrier', received: 'Our site', moved: 'Work site', 'sent-back': 'Sent back', 'handed-over': 'Back with you' }, contractor: 'Contractor’s work site',
  dates: 'Dates', agreed: 'Agreed', proposed: 'Waiting for your answer', mail: 'Send by', start: 'Intake starts', back: 'Return', stage: (n, of) => `stage ${n} of ${of}`, amount: (n) => `${n.toLocaleString('en')} cards`,
  survey: 'Count survey', counted: (n, of) => `${n} of ${of} people`, missing: (n) => `${n} still to count`, estimate: (n) => `Estimate: ${n.toLocaleString('en')} cards`, digitised: (n) => `${n.toLocaleString('en')} cards digitised`,
  held: (n) => (n === 1 ? '1 kit whose name has to be checked' : `${n} kits whose names have to be checked`), track: 'When changes are free, and when they cost',
};

/** Card intake beside its steps: the survey, the dates, what a change costs now and later, where the cards are. */
export function CardIntake({ panel }: { panel: Record<string, unknown> }) {
  const it = panel as unknown as CardIntakePanel;
  return (
    <>
      {it.fee && <Fee fee={it.fee} />}
      {it.dates && <IntakeDates dates={it.dates} intake={it.intake} />}
      {!it.dates && it.people > 0 && <Survey it={it} />}
      {(it.custody.length > 0 || it.kits.sent > 0) && <Where it={it} />}
    </>
  );
}

/** "Free until …, after that …": the price of changing one's mind, on a line with "now" on it. */
function Fee({ fee: { freeUntil, changeable, now, later } }: { fee: NonNullable<CardIntakePanel['fee']> }) {
  const w = useWords({ ja, en });
  const when = useWhen();
  const present = useNow();
  const left = Date.parse(freeUntil) - Date.parse(present);
  // The free part is a fortnight long on the line; before that, now is at its beginning.
  const place = Math.min(98, Math.max(1, 68 - (left / (14 * 86_400_000)) * 68));
  const price = (fee: typeof now): string => (fee?.yen === undefined ? w.unpriced : formatYen(fee.yen));
  return (
    <Panel title={changeable ? w.fee : w.feeCancel}>
      <div className={classes.rows}>
        {changeable && (
          <div className={classes.track} role="img" aria-label={w.track}>
            <i style={{ flex: 68 }} />
            <i className={classes.paid} style={{ flex: 32 }} />
            <u style={{ left: `${place}%` }} />
          </div>
        )}
        {!changeable && !now ? (
          <span>{w.fixed}</span>
        ) : now ? (
          <>
            <div className={classes.pair}>
              <b className={classes.big}>{w.costs(price(now))}</b>
              <span className={classes.hint}>{w.cards(now.cards)}</span>
            </div>
            <span className={classes.hint}>{changeable ? w.since(when(freeUntil)) : w.fixed}</span>
          </>
        ) : (
          <>
            <div className={classes.pair}>
              <span>
                <b className={classes.big}>{w.free}</b> {w.until(when(freeUntil))}
              </span>
              <TimeLeft at={freeUntil} />
            </div>
            {later && (
              <div className={classes.pair}>
                <span>{w.after(price(later))}</span>
                <span className={classes.hint}>{w.cards(later.cards)}</span>
              </div>
            )}
          </>
        )}
      </div>
    </Panel>
  );
}

/** The days agreed or proposed; of an intake in several weeks each stage. */
export function IntakeDates({ dates: { agreed, mailDate, intakeStart, returnDate, stages }, intake }: { dates: NonNullable<CardIntakePanel['dates']>; intake: CardIntakePanel['intake'] }) {
  const w = useWords({ ja, en });
  const when = useWhen();
  const line = (label: string, date: string | undefined) => date !== undefined && (
    <div className={classes.pair}>
      <span>{label}</span>
      <b>{when(date)}</b>
    </div>
  );
  return (
    <Panel title={w.dates} aside={agreed ? w.agreed : w.proposed}>
      <div className={classes.rows}>
        {line(w.mail, mailDate)}
        {stages.length <= 1 && line(w.start, intakeStart)}
        {stages.length > 1 &&
          stages.map(({ stage, firstDay, cards }) => (
            <div key={stage} className={classes.pair} aria-current={intake?.stage === stage ? 'step' : undefined}>
              <span>
                {w.stage(stage, stages.length)} <span className={classes.hint}>{w.amount(cards)}</span>
              </span>
              <b>{when(firstDay)}</b>
            </div>
          ))}
        {line(w.back, returnDate)}
        {intake && intake.digitised > 0 && <span className={classes.hint}>{w.digitised(intake.digitised)}</span>}
      </div>
    </Panel>
  );
}

function Survey({ it: { people, counted, missing, cards } }: { it: CardIntakePanel }) {
  const w = useWords({ ja, en });
  return (
    <Panel title={w.survey} aside={w.counted(counted, people)}>
      <div className={classes.rows}>
        <span className={classes.bar} role="img" aria-label={w.counted(counted, people)}>
          <i style={{ width: `${(100 * counted) / Math.max(1, people)}%` }} />
        </span>
        <span className={classes.hint}>{cards !== undefined ? w.estimate(cards) : missing.length > 0 ? w.missing(missing.length) : ''}</span>
      </div>
    </Panel>
  );
}

function Where({ it: { custody, kits, dates } }: { it: CardIntakePanel }) {
  const w = useWords({ ja, en });
  const when = useWhen();
  const total = kits.sent + kits.received + kits.held + kits.returned;
  const passed = new Set(custody.map(({ what }) => what));
  const ahead = ([['shipped', dates?.mailDate], ['received', undefined], ['sent-back', dates?.returnDate]] as const).filter(([what]) => !passed.has(what) && !passed.has('sent-back'));
  return (
    <Panel title={w.where} aside={w.kits(total)}>
      <ol className={classes.chain}>
        <li aria-current={custody.length === 0 ? 'step' : undefined}>
          <span aria-hidden />
          <b>{w.here}</b>
          <span>{custody.length === 0 ? w.now : ''}</span>
        </li>
        {custody.map(({ at, what, holder }, index) => (
          <li key={`${at}${what}`} aria-current={index === custody.length - 1 ? 'step' : undefined}>
            <span aria-hidden />
            <b>{what === 'moved' && holder === 'contractor' ? w.contractor : w.what[what]}</b>
            <span className={classes.hint}>{when(at)}</span>
          </li>
        ))}
        {ahead.map(([what, day]) => (
          <li key={what}>
            <span aria-hidden />
            <span className={classes.hint}>{w.what[what]}</span>
            <span className={classes.hint}>{day !== undefined && w.planned(when(day))}</span>
          </li>
        ))}
      </ol>
      {kits.held > 0 && <p className={`${classes.hint} ${classes.amber}`}>{w.held(kits.held)}</p>}
    </Panel>
  );
}
