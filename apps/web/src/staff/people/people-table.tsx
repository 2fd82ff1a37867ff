import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.js';
import { ProblemNotice } from '../../shared/notice.js';
import { Scrolls } from '../../shared/scrolls.js';
import { useWhen } from '../../shared/when.js';
import list from '../list/list.module.css';
import { useChange, type Person } from './people.queries.js';
import { PersonDialog } from './person-dialog.js';
import classes from './people.module.css';

const LANGUAGES = { ja: '日本語', en: 'English' };

/** Who works here: role, language, whether they have come, and when they were last here. */
export function PeopleTable({ people, onInvited, onShow }: { people: readonly Person[]; onInvited: (person: Person) => void; onShow: (person: Person) => void }) {
  const { t } = useTranslation();
  const when = useWhen();
  const me = useMe();
  const change = useChange();
  const [role, setRole] = useState<Person>();
  // Asked again in the same words the API mails a new link and takes back the one before.
  const again = ({ name, email, role: its, department, language }: Person): void =>
    change.mutate({ path: '', form: { name, email, role: its, language, ...(department && { department }) } }, { onSuccess: onInvited });
  return (
    <>
      {change.error && <ProblemNotice error={change.error} />}
      <Scrolls label={t('staff.nav.people')} className={`${list.table} ${classes.table}`}>
        <table>
          <thead>
            <tr>
              <th>{t('staff.people.name')}</th>
              <th className={classes.narrow}>{t('staff.people.role')}</th>
              <th className={`${classes.narrow} ${classes.less}`}>{t('staff.people.department')}</th>
              <th className={`${classes.narrow} ${classes.less}`}>{t('staff.people.language')}</th>
              <th className={classes.narrow}>{t('staff.list.state')}</th>
              <th className={`${classes.wide} ${classes.less}`}>{t('staff.people.lastSignIn')}</th>
              <th className={classes.act}>
                <span className="visually-hidden">{t('staff.today.act')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id} className={person.state === 'disabled' ? classes.off : undefined}>
                <td>
                  <div title={person.name}>{person.name}</div>
                  <div className={list.second}>{person.email ?? t('staff.people.byKey')}</div>
                </td>
                <td className={classes.narrow}>{t(`shared.role.${person.role}`)}</td>
                <td className={`${classes.narrow} ${classes.less}`}>{person.department ? t(`staff.department.${person.department}`) : '—'}</td>
                <td className={`${classes.narrow} ${classes.less}`} lang={person.language}>
                  {LANGUAGES[person.language]}
                </td>
                <td className={classes.narrow}>{t(`staff.people.states.${person.state}`)}</td>
                <td className={`${classes.wide} ${classes.less}`}>{person.lastSignInAt ? when(person.lastSignInAt) : '—'}</td>
                <td className={classes.act}>
                  <Menu position="bottom-end" width={240} withinPortal>
                    <Menu.Target>
                      <ActionIcon aria-label={t('staff.people.actsOn', { name: person.name })} loading={change.isPending && change.variables.path.startsWith(`/${person.id}/`)}>
                        <IconDots size={16} />
                      </ActionIcon>
                    </Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item onClick={() => onShow(person)}>{t('staff.people.signInsOf')}</Menu.Item>
                      {person.state === 'invited' && person.email !== null && <Menu.Item onClick={() => again(person)}>{t('staff.people.inviteAgain')}</Menu.Item>}
                      {person.state !== 'disabled' && <Menu.Item onClick={() => setRole(person)}>{t('staff.people.change')}</Menu.Item>}
                      {person.id !== me.id && person.state !== 'disabled' && <Menu.Item onClick={() => change.mutate({ path: `/${person.id}/disable` })}>{t('staff.people.disable')}</Menu.Item>}
                      {person.state === 'disabled' && <Menu.Item onClick={() => change.mutate({ path: `/${person.id}/enable` })}>{t('staff.people.enable')}</Menu.Item>}
                    </Menu.Dropdown>
                  </Menu>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      {role && <PersonDialog person={role} onClose={() => setRole(undefined)} />}
    </>
  );
}
