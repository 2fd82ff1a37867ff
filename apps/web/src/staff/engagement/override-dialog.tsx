import { Modal, Select, Textarea } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, told } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { useCommand, type Engagement } from '../../app/queries.js';
import { LazyCommandForm } from '../../shared/form/lazy-command-form.js';
import { initialOf, stepCommands } from './commands.js';

export const formsQuery = (pipeline: string) => queryOptions({ queryKey: ['forms', pipeline], staleTime: Infinity, queryFn: async () => told(await api().GET('/v1/pipelines/{pipeline}/forms', { params: { path: { pipeline } } })) });

const camel = (name: string): string => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A manager goes past a rule, with a reason: the command's own form, and why. */
export function OverrideDialog({ it, title, onClose }: { it: Engagement; title: string; onClose: () => void }) {
  const { t } = useTranslation();
  const lang = useLang();
  const { data } = useQuery(formsQuery(it.pipeline));
  const give = useCommand(it.id);
  const candidates = stepCommands(it).filter(({ possible, why }) => possible || why?.overridable === true);
  const [action, setAction] = useState<string | null>(candidates.find(({ possible }) => !possible)?.name ?? candidates[0]?.name ?? null);
  const [reason, setReason] = useState('');
  const chosen = candidates.find(({ name }) => name === action);
  const schema = action === null ? undefined : data?.forms[action];
  return (
    <Modal opened onClose={onClose} title={title} centered size={560} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <p style={{ marginTop: 0, color: 'var(--d-ink2)' }}>{t('staff.override.text')}</p>
      <Select label={t('staff.override.command')} data={candidates.map(({ name, title: words }) => ({ value: name, label: words[lang] }))} value={action} onChange={setAction} allowDeselect={false} mb={8} />
      {chosen?.why && <p style={{ color: 'var(--d-ink2)' }}>{chosen.why.detail[lang]}</p>}
      <Textarea label={t('staff.override.reason')} required autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} mb={16} />
      {schema && action !== null && (
        <LazyCommandForm
          key={action}
          schema={schema}
          initial={chosen ? initialOf(chosen, it) : {}}
          submit={title}
          place={{ engagement: it.id, command: action, simulation: it.simulation }}
          onSubmit={(facts, key) => give.mutateAsync({ name: 'override', form: { action: camel(action), facts, reason }, key }).then(onClose)}
        />
      )}
    </Modal>
  );
}
