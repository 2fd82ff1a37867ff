import { Button, Popover } from '@mantine/core';
import { IconCalendar, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import type { Engagement } from '../../app/queries.js';
import { InstantInput } from '../../shared/form/instant.js';
import { ProblemNotice } from '../../shared/notice.js';
import { useWhen } from '../../shared/when.js';
import { Again } from './again.js';
import type { Clock } from './use-clock.js';
import classes from './simulation.module.css';

/** What is simulated, its clock, and the two ways to move it. */
export function SimulationHead({ it, clock }: { it: Engagement; clock: Clock }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const [picking, setPicking] = useState(false);
  const [until, setUntil] = useState<string>();
  const next = it.next.find(({ paused }) => !paused);
  return (
    <>
      <header className={classes.head}>
        <h1>
          {it.title[lang]} <small>{t('staff.simulation.of', { company: it.customer.company, number: it.number })}</small>
        </h1>
        <div className={classes.clock}>
          <span>{t('staff.simulation.now')}</span>
          <b aria-live="polite">{when(clock.now, { year: true })}</b>
        </div>
        <Again it={it} />
        <Popover opened={picking} onChange={setPicking} position="bottom-end" trapFocus returnFocus withinPortal>
          <Popover.Target>
            <Button variant="default" rightSection={<IconCalendar size={14} />} disabled={it.closedAt !== null} onClick={() => setPicking(!picking)}>
              {t('staff.simulation.runTo')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown className={classes.drop}>
            <InstantInput id="run-until" label={t('staff.simulation.until')} value={until} onChange={setUntil} required />
            <Button
              mt={12}
              disabled={until === undefined || until <= clock.now}
              onClick={() => {
                if (until === undefined) return;
                setPicking(false);
                clock.run({ until });
              }}
            >
              {t('staff.simulation.run')}
            </Button>
          </Popover.Dropdown>
        </Popover>
        <Button leftSection={<IconPlayerPlay size={14} />} loading={clock.busy} disabled={!next || it.closedAt !== null} onClick={() => clock.run({ to: 'next' })} title={next && `${next.title[lang]} ${when(next.deadline.at)}`}>
          {t('staff.simulation.runNext')}
        </Button>
      </header>
      {clock.error !== null && clock.error !== undefined && (
        <div style={{ padding: '0 24px 12px' }}>
          <ProblemNotice error={clock.error} />
        </div>
      )}
    </>
  );
}
