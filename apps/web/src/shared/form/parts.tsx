import { Button, CloseButton, Fieldset } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import MantineInput from '@rjsf/mantine/lib/templates/BaseInputTemplate.js';
import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps, BaseInputTemplateProps, ObjectFieldTemplateProps } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import classes from './form.module.css';

/** An empty field holds an empty text from the beginning, so that it stays the same kind of field when it is filled. */
export function PlainInput(props: BaseInputTemplateProps) {
  const { value } = props as { value?: string | number | null };
  return <MantineInput {...props} value={value ?? ''} />;
}

/** Fields one below the other; their labels stand at the left where there is room. */
export function ObjectParts({ properties }: ObjectFieldTemplateProps) {
  return (
    <div className={classes.fields}>
      {properties.map(({ name, content, hidden }) => (
        <div key={name} hidden={hidden}>
          {content}
        </div>
      ))}
    </div>
  );
}

/** A list of the same small form, such as contact persons. */
export function ListParts({ items, title, uiSchema, canAdd, onAddClick, rawErrors }: ArrayFieldTemplateProps) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={String(uiSchema?.['ui:title'] ?? title)} className={classes.list}>
      {items}
      {rawErrors && rawErrors.length > 0 && <div className={classes.error}>{rawErrors.join('\n')}</div>}
      {canAdd && (
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} />} onClick={onAddClick}>
          {t('shared.form.add')}
        </Button>
      )}
    </Fieldset>
  );
}

export function ListItem({ children, buttonsProps: { hasRemove, onRemoveItem } }: ArrayFieldItemTemplateProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.item}>
      <div style={{ flex: 1 }}>{children}</div>
      {hasRemove && <CloseButton aria-label={t('shared.form.remove')} onClick={onRemoveItem} />}
    </div>
  );
}
