import { useDebouncedValue } from '@mantine/hooks';
import { IconClock, IconMail, IconCurrencyYen, IconSettings, IconFlag } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatYen } from '#domain/calendar/format.js';
import { post, type Schemas } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { useWhen } from '../../shared/when.js';
import classes from './engagement.module.css';

type Preview = Schemas['CommandPreview'];

interface Props {
  id: string;
  command: string;
  form: Record<string, unknown>;
  schema: Record<string, unknown> | undefined;
}

/** What submitting this form, as it stands, would bring about: asked of the rules that will decide it. */
export function Outcome({ id, command, form, schema }: Props) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const [settled] = useDebouncedValue(form, 500);
  const { data } = useQuery({
    queryKey: ['preview', id, command, JSON.stringify(settled)],
    queryFn: () => post<Preview>(`/v1/engagements/${id}/previews/${command}`, settled),
    placeholderData: keepPreviousData,
    enabled: isFilled(schema, settled),
    retry: false,
    staleTime: 30_000,
  });
  if (!data) return null;
  return (
    <div className={classes.outcome}>
      <div className={classes.hint}>{t('staff.outcome.title')}</div>
      <ul>
        {data.effects.map(({ effect, title }) => (
          <Line key={effect} icon={<IconMail size={14} />}>
            {title[lang]}
          </Line>
        ))}
        {data.notices.map(({ notice, to, subject }) => (
          <Line key={`${notice}${to}`} icon={<IconMail size={14} />}>
            {t('staff.outcome.mail', { what: subject[lang], to: t(`staff.outcome.to.${to}`) })}
          </Line>
        ))}
        {movesOf(data).map(({ key, title, from, to }) => (
          <Line key={key} icon={<IconClock size={14} />}>
            {title[lang]} {to ? <b>{when(to.at)}</b> : t('staff.outcome.gone')}
            {to && from !== null && <span className={classes.hint}> {t('staff.outcome.instead', { date: when(from) })}</span>}
          </Line>
        ))}
        {data.charges.map(({ code, title, amountYen }) => (
          <Line key={code} icon={<IconCurrencyYen size={14} />}>
            {t('staff.outcome.charge', { code: title[lang] })}{amountYen !== null && <b> {formatYen(amountYen)}</b>}
          </Line>
        ))}
        {data.effects.length === 0 && (
          <Line icon={data.outcome !== null ? <IconFlag size={14} /> : <IconSettings size={14} />}>{t('staff.outcome.state', { state: data.stateTitle[lang] })}</Line>
        )}
      </ul>
    </div>
  );
}

/** Rules are asked only about a form that could be sent. */
function isFilled(schema: Props['schema'], form: Props['form']): boolean {
  const required = Array.isArray(schema?.['required']) ? schema['required'] : [];
  return required.every((name: string) => isGiven(form[name]));
}

const isGiven = (value: unknown): boolean => (typeof value === 'object' && value !== null ? Object.values(value).some(isGiven) : value !== undefined && value !== null && value !== '' && value !== false);

/** Dates that come, move or go; a reminder that is no longer needed is no news, and one date is said once. */
function movesOf({ moves }: Preview): Preview['moves'] {
  const news = moves.filter(({ key, to }) => to !== null || !/^(late|remind):/.test(key));
  return news.filter((each, index) => news.findIndex(({ title, to }) => title.en === each.title.en && to?.at === each.to?.at) === index);
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span aria-hidden>{icon}</span>
      <span>{children}</span>
    </li>
  );
}
