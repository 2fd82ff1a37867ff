import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../shared/notice.js';
import { PanelRow } from '../../shared/panel.js';
import { useWhen } from '../../shared/when.js';
import { typeKey, useWish, type Delivery } from './webhooks.queries.js';
import classes from './webhooks.module.css';

/** One event at one endpoint, with its attempts behind a fold. */
export function DeliveryRow({ delivery, endpoint }: { delivery: Delivery; endpoint: string }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { id, event, status, attempts, history } = delivery;
  const again = useWish<Delivery>();
  const codeOf = (code: string): string => t(`staff.webhook.code.${code}`, { defaultValue: code });
  return (
    <PanelRow>
      <div className={classes.delivery}>
        <div>
          <span className={status === 'parked' ? classes.red : status === 'waiting' ? classes.amber : undefined}>
            <i className={`${classes.sign} ${status === 'parked' ? classes.full : status === 'waiting' ? classes.half : ''}`} aria-hidden /> {t(`staff.webhook.states.${status}`)}
          </span>{' '}
          {t(`staff.webhook.type.${typeKey(event.type)}`)}
          <div className={classes.hint}>
            {event.subject} · {when(event.time)} · {endpoint}
          </div>
        </div>
        {status !== 'waiting' && (
          <Button variant="default" size="xs" loading={again.isPending} onClick={() => again.mutate({ path: `webhook-deliveries/${id}/resend` })}>
            {t('staff.webhook.again')}
          </Button>
        )}
      </div>
      {again.error && <ProblemNotice error={again.error} />}
      <details className={classes.attempts}>
        <summary>{t('staff.webhook.attempts', { count: attempts })}</summary>
        <ol>
          {history.map(({ n, at, code, status: http, ms }) => (
            <li key={n}>
              <span>{n}</span> <time dateTime={at}>{when(at)}</time> {codeOf(code)} {http !== null && <span className={classes.hint}>{t('staff.webhook.http', { status: http })}</span>} {ms !== null && <span className={classes.hint}>{t('staff.webhook.ms', { ms })}</span>}
            </li>
          ))}
        </ol>
      </details>
    </PanelRow>
  );
}
