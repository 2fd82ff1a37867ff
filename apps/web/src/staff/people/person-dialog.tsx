import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { ProblemNotice } from '../../shared/notice.js';
import { DEPARTMENTS, ROLES, useChange, type Person } from './people.queries.js';
import classes from './people.module.css';

/** Invites somebody by mail, or gives somebody who is here another role. */
export function PersonDialog({ person, onClose }: { person?: Person | undefined; onClose: (invited?: Person) => void }) {
  const { t } = useTranslation();
  const lang = useLang();
  const [form, setForm] = useState({ name: '', email: '', role: person?.role ?? ('staff' as Person['role']), department: person?.department ?? null, language: lang });
  const change = useChange();
  const set = (part: Partial<typeof form>): void => setForm({ ...form, ...part });
  const { name, email, role, department, language } = form;
  const errorOf = (path: string): string | undefined => {
    const found = problemOf(change.error)?.errors?.find((each) => each.path === path);
    return found && t(`shared.fieldError.${found.code}`, { defaultValue: found.message });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wish = person ? { path: `/${person.id}/role`, form: { role, department } } : { path: '', form: { name, email, role, language, ...(department && { department }) } };
    change.mutate(wish, { onSuccess: (made) => onClose(person ? undefined : made) });
  };
  return (
    <Modal opened onClose={() => onClose()} title={person ? t('staff.people.changeRole', { name: person.name }) : t('staff.people.invite')} centered size={440} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit} className={classes.form} noValidate>
        {!person && (
          <>
            <TextInput name="name" label={t('staff.people.name')} value={name} maxLength={60} error={errorOf('name')} onChange={(event) => set({ name: event.currentTarget.value })} data-autofocus />
            <TextInput name="email" type="email" label={t('shared.signIn.email')} value={email} maxLength={254} error={errorOf('email')} onChange={(event) => set({ email: event.currentTarget.value })} />
          </>
        )}
        <Select label={t('staff.people.role')} data={ROLES.map((value) => ({ value, label: t(`shared.role.${value}`) }))} value={role} allowDeselect={false} onChange={(value) => value && set({ role: value as Person['role'] })} />
        <Select label={t('staff.people.department')} placeholder={t('staff.people.noDepartment')} clearable data={DEPARTMENTS.map((value) => ({ value, label: t(`staff.department.${value}`) }))} value={department} onChange={(value) => set({ department: value as Person['department'] })} />
        {!person && <Select label={t('staff.people.language')} data={[{ value: 'ja', label: '日本語' }, { value: 'en', label: 'English' }]} value={language} allowDeselect={false} onChange={(value) => value && set({ language: value as Person['language'] })} />}
        {person && <p className={classes.hint}>{t('staff.people.roleEnds')}</p>}
        {change.error && !problemOf(change.error)?.errors?.length && <ProblemNotice error={change.error} />}
        <Button type="submit" loading={change.isPending} disabled={!person && (name.trim() === '' || !email.includes('@'))}>
          {t(person ? 'staff.people.change' : 'staff.people.send')}
        </Button>
      </form>
    </Modal>
  );
}
