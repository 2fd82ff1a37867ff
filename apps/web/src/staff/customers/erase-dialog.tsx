import { Button, Modal, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, told } from '../../app/api.js';
import { ProblemNotice } from '../../shared/notice.js';
import classes from './customers.module.css';

/** Erases a customer's people, with a reason; says why and until when it is refused. */
export function EraseDialog({ customer, onClose }: { customer: string; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [blank, setBlank] = useState(false);
  const erase = useMutation({
    mutationFn: async (text: string) => told(await api().POST('/v1/customers/{id}/erasure', { params: { path: { id: customer } }, body: { reason: text } })),
    // Names stand in many lists: all of them are read again.
    onSuccess: async () => {
      onClose();
      await client.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setBlank(reason.trim() === '');
    if (reason.trim() !== '') erase.mutate(reason.trim());
  };
  return (
    <Modal opened onClose={onClose} title={t('staff.customers.erase')} centered size={440} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit} noValidate>
        <p className={classes.hint}>{t('staff.customers.eraseText')}</p>
        <Textarea label={t('staff.customers.eraseReason')} value={reason} required withAsterisk={false} error={blank && t('shared.form.missing')} data-autofocus mb={16} autosize minRows={3} maxLength={1000} onChange={(event) => setReason(event.currentTarget.value)} />
        {erase.error !== null && <ProblemNotice error={erase.error} />}
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={onClose}>
            {t('staff.customers.eraseCancel')}
          </Button>
          <Button type="submit" loading={erase.isPending} color="red">
            {t('staff.customers.erase')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
