import { Button, CloseButton, Fieldset } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import MantineInput from '@rjsf/mantine/lib/templates/BaseInputTemplate.js';
import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps, BaseInputTemplateProps, ObjectFieldTemplateProps } from '@rjsf/utils';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './form.module.css';

/** An empty field holds an empty text from the beginning, so that it stays the same kind of field when it is filled. */
export function PlainInput(props: BaseInputTemplateProps) {
  const { value } = props as { value?: string | number | null };
  return <MantineInput {...props} value={value ?? ''} />;
}

/** Fields one below the other; their labels stand at the left where there is room. A part of a form says what it is about. */
export function ObjectParts({ properties, uiSchema, fieldPathId }: ObjectFieldTemplateProps) {
  const fields = (
    <div className={classes.fields}>
      {properties.map(({ name, content, hidden }) => (
        <div key={name} hidden={hidden}>
          {content}
        </div>
      ))}
    </div>
  );
  const title = String(uiSchema?.['ui:title'] ?? '');
  if (title === '' || fieldPathId.path.length === 0) return fields;
  return (
    <Fieldset legend={title} className={classes.list}>
      {fields}
    </Fieldset>
  );
}

/** A list of the same small form, such as contact persons. Whoever adds one goes on typing in it; whoever removes one is not left nowhere. */
export function ListParts({ items, title, uiSchema, canAdd, onAddClick, rawErrors }: ArrayFieldTemplateProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const before = useRef(items.length);
  useEffect(() => {
    const more = items.length - before.current;
    before.current = items.length;
    if (more === 1) list.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea')?.focus();
    if (more === -1) adder.current?.focus();
  }, [items.length]);
  return (
    <Fieldset legend={String(uiSchema?.['ui:title'] ?? title)} className={classes.list}>
      <div ref={list}>{items}</div>
      {rawErrors && rawErrors.length > 0 && <div className={classes.error}>{rawErrors.join('\n')}</div>}
      {canAdd && (
        <Button ref={adder} variant="subtle" size="xs" leftSection={<IconPlus size={14} />} onClick={onAddClick}>
          {t('shared.form.add')}
        </Button>
      )}
    </Fieldset>
  );
}

export function ListItem({ children, index, buttonsProps: { hasRemove, onRemoveItem } }: ArrayFieldItemTemplateProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.item}>
      <div style={{ flex: 1, minWidth: 0 }}>{children}</div>
      {hasRemove && <CloseButton aria-label={t('shared.form.removeRow', { count: index + 1 })} onClick={onRemoveItem} />}
    </div>
  );
}
