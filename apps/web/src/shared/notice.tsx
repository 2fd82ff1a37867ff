import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/api.js';

/** Why something was not done, in the API's words, at the place where it was tried. */
export function ProblemNotice({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  return (
    <Alert role="alert" variant="outline" color="red" icon={<IconAlertTriangle size={18} />} styles={{ root: { borderColor: 'var(--d-red)', padding: '8px 12px' }, icon: { color: 'var(--d-red)' }, message: { color: 'var(--d-ink)' } }}>
      {problem?.detail || problem?.title || t('shared.error.unreachable')}
      {problem?.rule && <span style={{ color: 'var(--d-ink3)' }}> {problem.rule}</span>}
    </Alert>
  );
}
