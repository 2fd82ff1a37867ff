import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../app/api.js';
import { ProblemNotice } from '../../shared/notice.js';
import { typeKey, useWish, type WebhookWithSecret } from './webhooks.queries.js';
import classes from './webhooks.module.css';

interface Props {
  types: readonly string[];
  onClose: (made?: WebhookWithSecret) => void;
}

/** A new endpoint: its address, what it is, and which events it gets. */
export function EndpointDialog({ types, onClose }: Props) {
  const { t } = useTranslation();
  const [form, setForm] = useState({ url: '', description: '', types: [] as string[] });
  const sent = useRef({ body: '', key: '' });
  const create = useWish<WebhookWithSecret>();
  const errorOf = (path: string): string | undefined => {
    const found = problemOf(create.error)?.errors?.find((each) => each.path === path);
    return found && t(`shared.fieldError.${found.code}`, { defaultValue: found.message });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = JSON.stringify(form); // the same form sent again is one endpoint, another form another one
    if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
    create.mutate({ path: 'webhooks', form, key: sent.current.key }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={() => onClose()} title={t('staff.webhook.add')} centered size={520} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit} className={classes.form} noValidate>
        <TextInput name="url" type="url" label={t('staff.webhook.url')} placeholder="https://" value={form.url} maxLength={1000} error={errorOf('url')} onChange={(event) => setForm({ ...form, url: event.currentTarget.value })} data-autofocus />
        <TextInput name="description" label={t('staff.webhook.description')} value={form.description} maxLength={100} error={errorOf('description')} onChange={(event) => setForm({ ...form, description: event.currentTarget.value })} />
        <Checkbox.Group label={t('staff.webhook.types')} description={t('staff.webhook.typesText')} value={form.types} onChange={(chosen) => setForm({ ...form, types: chosen })}>
          <div className={classes.types}>
            {types.map((type) => (
              <Checkbox key={type} value={type} label={t(`staff.webhook.type.${typeKey(type)}`)} />
            ))}
          </div>
        </Checkbox.Group>
        {create.error && !problemOf(create.error)?.errors?.length && <ProblemNotice error={create.error} />}
        <Button type="submit" loading={create.isPending} disabled={form.url.trim() === ''}>
          {t('staff.webhook.add')}
        </Button>
      </form>
    </Modal>
  );
}
