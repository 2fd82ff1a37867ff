import { createLazyRoute, Link } from '@tanstack/react-router';
import { IconChevronLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEngagement } from './access.js';
import { Act } from './act/act.js';
import classes from './my.module.css';

export const Route = createLazyRoute('/my/$id/do/$command')({ component: ActPage });

function ActPage() {
  const { t } = useTranslation();
  const { id, command } = Route.useParams();
  const it = useEngagement();
  return (
    <>
      <Link to="/my/$id" params={{ id }} className={classes.back}>
        <IconChevronLeft size={18} aria-hidden /> {t('my.back')}
      </Link>
      <Act it={it} command={command} />
    </>
  );
}
