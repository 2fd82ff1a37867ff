import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link } from '@tanstack/react-router';
import { addCalendarDays, calendarDaysBetween, mondayOf } from '#domain/calendar/dates.js';
import { dateOf } from '#domain/calendar/instants.js';
import { api, told, type Schemas } from '../../app/api.js';
import { lookAgain } from '../../app/live.js';
import { useLang } from '../../app/i18n.js';
import { useWords } from '../../panels/words.js';
import { ErrorPage } from '../../shared/error-page.js';
import { useWhen } from '../../shared/when.js';
import { Page } from '../shell/page.js';
import { WeekShare } from './week-share.js';
import { weekWords } from './weeks.words.js';
import classes from './weeks.module.css';

export const Route = createLazyRoute('/staff/weeks')({ component: WeeksPage });

const SHOWN = 5;
type Week = Schemas['WeekBoard']['items'][number];

/** What each week can take and what is promised of it; every card carries its own cutoff. */
function WeeksPage() {
  const w = useWords(weekWords);
  const lang = useLang();
  const { from } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data, error } = useQuery({
    queryKey: ['engagements', 'weeks', from ?? ''],
    placeholderData: keepPreviousData,
    refetchInterval: lookAgain(60_000),
    queryFn: async () => told(await api().GET('/v1/pipelines/{pipeline}/weeks', { params: { path: { pipeline: 'card-intake' }, query: { weeks: SHOWN, ...(from !== undefined && { from }) } } })),
  });
  if (error && !data) return <ErrorPage error={error} />;
  const first = data?.items[0]?.week;
  const move = (days: number): void => void (first && navigate({ search: { from: addCalendarDays(first, days) } }));
  return (
    <Page title={w.title} actions={<Button component={Link} to="/engagements/new?pipeline=cardIntake">{w.book}</Button>}>
      <div className={classes.bar}>
        <ActionIcon variant="default" aria-label={w.before} onClick={() => move(-7)}><IconChevronLeft size={16} /></ActionIcon>
        <Button variant="default" size="xs" onClick={() => void navigate({ search: {} })}>{w.thisWeek}</Button>
        <ActionIcon variant="default" aria-label={w.after} onClick={() => move(7)}><IconChevronRight size={16} /></ActionIcon>
        {data && data.waiting.length > 0 && (
          <span className={classes.waiting}>
            <b>{w.waiting(data.waiting.length)}</b>
            {data.waiting.slice(0, 6).map(({ engagement, amount, stateTitle }) => (
              <Link key={engagement.id} to="/engagements/$id" params={{ id: engagement.id }} title={stateTitle[lang]}>
                {engagement.company} {amount !== null && w.cards(amount.toLocaleString(lang))}
              </Link>
            ))}
          </span>
        )}
        <span className={classes.legend}>
          <i /> {w.agreed} <i className={classes.held} /> {w.held} <i className={classes.over} /> {w.overLegend}
        </span>
      </div>
      {!data ? <Skeleton height={320} /> : <div className={classes.board} tabIndex={0} role="region" aria-label={w.title}>{data.items.map((week) => <WeekColumn key={week.week} week={week} now={data.now} />)}</div>}
    </Page>
  );
}

function WeekColumn({ week: { week, limit, taken, businessDays, closed, shares }, now }: { week: Week; now: string }) {
  const w = useWords(weekWords);
  const lang = useLang();
  const when = useWhen();
  const ahead = calendarDaysBetween(mondayOf(dateOf('Asia/Tokyo', now)), week) / 7;
  const over = Math.max(0, taken - limit);
  const amount = (n: number): string => n.toLocaleString(lang);
  const scale = 100 / Math.max(limit, taken, 1);
  return (
    <section className={`${classes.column} ${ahead === 0 ? classes.now : ''}`} aria-label={w.weekOf(when(week))}>
      <header>
        <h2>{w.weekOf(when(week))}</h2>
        <small>{ahead < 0 ? w.past : ahead === 0 ? w.thisWeek : ahead === 1 ? w.next : w.inWeeks(ahead)}</small>
      </header>
      <div className={classes.capacity} role="img" aria-label={`${w.of(amount(taken), amount(limit))} ${over > 0 ? w.over(amount(over)) : w.left(amount(limit - taken))}`}>
        {shares.map(({ engagement, amount: cards, agreed }) => <i key={engagement.id} className={agreed ? '' : classes.held} style={{ width: `${cards * scale}%` }} />)}
        {over > 0 && <i className={classes.over} style={{ width: `${over * scale}%`, marginLeft: `-${over * scale}%` }} />}
      </div>
      <div className={classes.pair}>
        <span><b>{amount(taken)}</b> / {w.cards(amount(limit))}</span>
        <span className={over > 0 ? classes.late : ''}>{over > 0 ? w.over(amount(over)) : w.left(amount(limit - taken))}</span>
      </div>
      {closed.length > 0 && (
        <div className={classes.closure}>
          <b>{closed[0]!.name?.[lang] ?? w.closed}</b>
          <span>{closed.map(({ date }) => when(date)).join(lang === 'ja' ? '、' : ', ')}</span>
          <span>{w.businessDays(businessDays)}</span>
        </div>
      )}
      {shares.length === 0 && <p className={classes.hint}>{w.none}</p>}
      {shares.map((share) => <WeekShare key={share.engagement.id} share={share} />)}
    </section>
  );
}
