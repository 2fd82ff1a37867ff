import { Modal, Skeleton } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../app/queries.js';
import { LazyCommandForm } from '../../shared/form/lazy-command-form.js';
import { formsQuery } from '../engagement/override-dialog.js';
import { Outcome } from '../engagement/outcome.js';
import type { Waiting } from './payments.query.js';

const COMMAND = 'confirm-payment';

/** One payment by hand: the engagement's own command, with what it will bring about. */
export function ConfirmDialog({ payment: { engagement, company, amountYen }, onClose }: { payment: Waiting; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useQuery(formsQuery('onboarding'));
  const give = useCommand(engagement.id);
  const schema = data?.forms[COMMAND];
  const done = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['payments'] });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={`${t('staff.payments.confirm')}　${company}`} centered size={560} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      {!schema ? (
        <Skeleton height={160} />
      ) : (
        <LazyCommandForm
          schema={schema}
          initial={{ method: 'bank-transfer', ...(amountYen !== null && { amountYen }) }}
          submit={t('staff.payments.confirm')}
          place={{ engagement: engagement.id, command: COMMAND }}
          outcome={(form) => <Outcome id={engagement.id} command={COMMAND} form={form} schema={schema} />}
          onSubmit={(form, key) => give.mutateAsync({ name: COMMAND, form, key }).then(done)}
        />
      )}
    </Modal>
  );
}
