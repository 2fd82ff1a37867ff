import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconGitBranch } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { post, type Schemas } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import type { Engagement } from '../../app/queries.js';
import { ProblemNotice } from '../../shared/notice.js';
import { useWhen } from '../../shared/when.js';
import { timelineQuery } from '../engagement/record-tabs.js';
import classes from './simulation.module.css';

/** Two ways on that leave this simulation as it is: a second one from where it stands, or from where it once stood. */
export function Again({ it }: { it: Engagement }) {
  const { t } = useTranslation();
  const lang = useLang();
  const when = useWhen();
  const navigate = useNavigate();
  const { data: items = [] } = useQuery(timelineQuery(it.id));
  const go = useMutation({
    mutationFn: (upTo?: number) => post<Schemas['Engagement']>('/v1/simulations', { pipeline: it.pipeline, from: it.id, ...(upTo !== undefined && { upTo }) }, crypto.randomUUID()),
    onSuccess: ({ id }) => navigate({ to: '/simulations/$id', params: { id } }),
  });
  const acts = items.filter(({ kind }) => kind === 'action');
  return (
    <>
      <Menu position="bottom-end" width={320} withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconArrowBackUp size={14} />} loading={go.isPending && go.variables !== undefined} disabled={acts.length === 0}>
            {t('staff.simulation.again')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.points}>
          <Menu.Label>{t('staff.simulation.againFrom')}</Menu.Label>
          {acts.map(({ seq, at, text }) => (
            <Menu.Item key={seq} onClick={() => go.mutate(seq)}>
              {text[lang]} <small>{when(at)}</small>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {it.closedAt === null && (
        <Button variant="default" leftSection={<IconGitBranch size={14} />} loading={go.isPending && go.variables === undefined} onClick={() => go.mutate(undefined)}>
          {t('staff.simulation.fork')}
        </Button>
      )}
      {go.error && <ProblemNotice error={go.error} />}
    </>
  );
}
