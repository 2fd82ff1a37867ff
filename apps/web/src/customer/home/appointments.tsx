import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Engagement } from '../../app/queries.js';
import { localTime, useNow, useWhen } from '../../shared/when.js';
import { Card } from '../card.js';
import { canDo, factsOf, nextStep } from '../next-step.js';
import classes from '../my.module.css';

/** Times agreed or wished, each to be moved while that is possible. */
export function Appointments({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const when = useWhen();
  const now = useNow();
  const { callSlot, wishedSlots, meetingSlot, meeting } = factsOf(it);
  const isPast = ['inquiry', 'explanation'].every((step) => it.steps.find(({ id }) => id === step)?.status === 'done');
  const rows = [
    ...(callSlot && !isPast ? [{ key: 'call', slot: callSlot, command: 'agree-slot' }] : []),
    ...(meetingSlot && !meeting ? [{ key: 'meeting', slot: meetingSlot, command: 'agree-meeting-slot' }] : []),
  ];
  const next = nextStep(it);
  // May be chosen early, beside the payment: then it is a choice at the side, not the next step.
  const mayMeet = !meetingSlot && !meeting && canDo(it, 'agree-meeting-slot') && !(next.kind === 'do' && next.command === 'agree-meeting-slot');
  const wished = isPast || callSlot ? [] : (wishedSlots ?? []);
  if (rows.length === 0 && wished.length === 0 && !mayMeet) return null;
  return (
    <Card title={t('my.agreed.title')}>
      {rows.map(({ key, slot, command }) => (
        <div key={key} className={classes.row}>
          <div className={classes.rowText}>
            <div className={classes.context}>{t(`my.agreed.${key}`)}</div>
            <div className={classes.big}>
              {when(slot.from)}–{localTime(slot.to)}
            </div>
          </div>
          {slot.from > now && canDo(it, command) && (
            <Button component={Link} to={`/my/${it.id}/do/${command}`} variant="default" className={classes.small}>
              {t('my.agreed.change')}
            </Button>
          )}
        </div>
      ))}
      {mayMeet && (
        <div className={classes.row}>
          <div className={classes.rowText}>
            <div className={classes.context}>{t('my.agreed.meeting')}</div>
            <div>{t('my.agreed.open')}</div>
          </div>
          <Button component={Link} to={`/my/${it.id}/do/agree-meeting-slot`} variant="default" className={classes.small}>
            {t('my.agreed.choose')}
          </Button>
        </div>
      )}
      {wished.map(({ from, to }) => (
        <div key={from} className={classes.context}>
          {t('my.agreed.wished')} {when(from)}–{localTime(to)}
        </div>
      ))}
    </Card>
  );
}
