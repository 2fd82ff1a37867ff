import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../app/queries.js';
import { ErrorPage } from '../../shared/error-page.js';
import { Page } from '../shell/page.js';
import type { Person } from './people.queries.js';
import { PeopleTable } from './people-table.js';
import { PersonDialog } from './person-dialog.js';
import { SignIns } from './sign-ins.js';
import classes from './people.module.css';

export const Route = createLazyRoute('/staff/people')({ component: PeoplePage });

/** Who works here, for managers: inviting, roles, letting out and in again, and who signed in. */
function PeoplePage() {
  const { t } = useTranslation();
  const { person } = Route.useSearch();
  const navigate = Route.useNavigate();
  const { data: people, error } = useQuery({ ...peopleQuery, staleTime: 0 });
  const [inviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Person>();
  if (error && !people) return <ErrorPage error={error} />;
  const shown = people?.find(({ id }) => id === person);
  const show = (id: string | undefined): void => void navigate({ search: id === undefined ? {} : { person: id }, replace: true });
  return (
    <Page
      title={t('staff.nav.people')}
      context={people && t('staff.people.count', { count: people.filter(({ state }) => state === 'active').length })}
      actions={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setInviting(true)}>
          {t('staff.people.invite')}
        </Button>
      }
    >
      <div className={classes.sections}>
        {invited && <p role="status" className={classes.hint}>{t('staff.people.mailed', { name: invited.name, email: invited.email ?? '' })}</p>}
        {people ? <PeopleTable people={people} onInvited={setInvited} onShow={({ id }) => show(id)} /> : <Skeleton height={240} />}
        <section>
          <h2>
            {shown ? t('staff.people.recentOf', { name: shown.name }) : t('staff.people.recent')}
            {shown && (
              <Button variant="subtle" size="xs" onClick={() => show(undefined)}>
                {t('staff.people.everybody')}
              </Button>
            )}
          </h2>
          <SignIns person={person} />
        </section>
      </div>
      {inviting && (
        <PersonDialog
          onClose={(made) => {
            setInviting(false);
            if (made) setInvited(made);
          }}
        />
      )}
    </Page>
  );
}
