import { createLazyRoute } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PipelinePanel } from '../panels/panels.js';
import { useEngagement } from './access.js';
import { FileRows } from './files.js';
import { Flow } from './flow.js';
import { Appointments } from './home/appointments.js';
import { Charges } from './home/charges.js';
import { Dates } from './home/dates.js';
import { More } from './home/more.js';
import { Next } from './home/next.js';
import { Start } from './home/start.js';
import classes from './my.module.css';

export const Route = createLazyRoute('/my/$id/')({ component: Home });

/** In this order: the next step, what the service has to show, what is agreed, the dates, what else can be done, the files, the charges, all steps. One filled button at most. */
function Home() {
  const { t } = useTranslation();
  const it = useEngagement();
  return (
    <>
      <Next it={it} />
      <PipelinePanel pipeline={it.pipeline} panel={it.panel} />
      <Appointments it={it} />
      <Start it={it} />
      <Dates it={it} />
      <More it={it} />
      <FileRows it={it} />
      <Charges it={it} />
      <Flow it={it} />
      <button type="button" className={`${classes.print} no-print`} onClick={() => print()}>
        {t('my.print')}
      </button>
    </>
  );
}
