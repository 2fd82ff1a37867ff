import { Select } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../app/queries.js';
import type { FormValue } from './validate.js';

/** Somebody of ours, by name. An empty choice is "nobody", where the form allows that. */
export function PersonWidget({ id, label, value, onChange, rawErrors, required, schema }: WidgetProps<FormValue>) {
  const { t } = useTranslation();
  const { data: people = [] } = useQuery(peopleQuery);
  const mayBeNobody = schema['nullable'] === true;
  return (
    <Select
      id={id}
      label={label}
      required={required && !mayBeNobody}
      searchable={people.length > 8}
      clearable
      placeholder={mayBeNobody ? t('shared.form.nobody') : undefined}
      data={people.map((each) => ({ value: each.id, label: `${each.name} · ${t(`shared.role.${each.role}`)}` }))}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => onChange(next ?? (mayBeNobody ? null : undefined))}
      error={rawErrors?.join('\n')}
    />
  );
}
