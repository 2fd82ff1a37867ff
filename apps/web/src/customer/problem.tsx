import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/api.js';

/** Why something was not done, in the API's words; without the rule's number, which says nothing to a customer. */
export function ProblemNotice({ error }: { error: unknown }) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  return (
    <Alert role="alert" variant="outline" color="red" icon={<IconAlertTriangle size={18} />} styles={{ root: { borderColor: 'var(--d-red)' }, icon: { color: 'var(--d-red)' }, message: { color: 'var(--d-ink)', fontSize: 14 } }}>
      {t(`my.problems.${problem?.code ?? ''}`, { defaultValue: problem?.detail || t('shared.error.unreachable') })}
    </Alert>
  );
}
