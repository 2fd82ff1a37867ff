import { Button } from '@mantine/core';
import { withTheme } from '@rjsf/core';
import mantineTemplates from '@rjsf/mantine/lib/templates/index.js';
import CheckboxWidget from '@rjsf/mantine/lib/widgets/CheckboxWidget.js';
import SelectWidget from '@rjsf/mantine/lib/widgets/SelectWidget.js';
import TextareaWidget from '@rjsf/mantine/lib/widgets/TextareaWidget.js';
import type { ErrorSchema, RJSFSchema } from '@rjsf/utils';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { ProblemNotice } from '../notice.js';
import { ChoicesWidget } from './choices.js';
import { FormPlaceContext, type FormPlace } from './context.js';
import { DayWidget } from './day-input.js';
import classes from './form.module.css';
import { InstantWidget } from './instant.js';
import { ListItem, ListParts, ObjectParts, PlainInput } from './parts.js';
import { PersonWidget } from './person.js';
import { RowsField } from './rows.js';
import { forLibrary, tidied } from './schema.js';
import { SlotField, SlotsField } from './slots.js';
import { uiOf } from './ui.js';
import { validatorIn, type FormValue } from './validate.js';

// Of the Mantine theme only what our forms use: its date and colour pickers would double the size of this chunk.
const ThemedForm = withTheme<FormValue>({ templates: mantineTemplates, widgets: { CheckboxWidget, SelectWidget, TextareaWidget } });
const widgets = { choices: ChoicesWidget, day: DayWidget, instant: InstantWidget, person: PersonWidget };
const fields = { rows: RowsField, slot: SlotField, slots: SlotsField };
const templates = { BaseInputTemplate: PlainInput, ObjectFieldTemplate: ObjectParts, ArrayFieldTemplate: ListParts, ArrayFieldItemTemplate: ListItem };

export interface CommandFormProps {
  /** JSON Schema of the form, as the API offers it. */
  schema: Record<string, unknown>;
  /** What the button says. */
  submit: string;
  /** Does it; a rejected promise leaves what was typed and shows why, at its field where the API names one. */
  onSubmit: (form: FormValue, key: string) => Promise<unknown>;
  initial?: FormValue;
  place?: FormPlace;
  /** Beside the button: who may do this, a second button. */
  beside?: ReactNode;
  /** Above the button: what submitting will cause, for the form as it stands. */
  outcome?: (form: FormValue) => ReactNode;
  /** Touch-sized, one column: the customer's pages. */
  phone?: boolean;
  fullWidth?: boolean;
}

/** A form from its JSON Schema. One idempotency key per content: sending the same thing twice does it once. */
export function CommandForm({ schema, submit, onSubmit, initial, place, beside, outcome, phone, fullWidth }: CommandFormProps) {
  const { t } = useTranslation();
  const lang = useLang();
  const [value, setValue] = useState<FormValue>(initial ?? {});
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const sent = useRef<{ content: string; key: string }>(undefined);
  const validator = useMemo(() => validatorIn(t), [t]);
  const ui = useMemo(() => uiOf(schema as RJSFSchema, lang), [schema, lang]);
  const extraErrors = useMemo(() => fieldErrors(error, schema as RJSFSchema, t), [error, schema, t]);
  const bare = useMemo(() => forLibrary(schema), [schema]);

  const send = async (filled: FormValue): Promise<void> => {
    const form = tidied(bare, filled);
    const content = JSON.stringify(form);
    if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
    setBusy(true);
    setError(undefined);
    try {
      await onSubmit(form, sent.current.key);
    } catch (reason) {
      setError(reason);
      // Refused is decided; the same form sent again later may be allowed, and is then another wish.
      if (problemOf(reason)?.status) sent.current = undefined;
    } finally {
      setBusy(false);
    }
  };

  return (
    <FormPlaceContext value={place ?? {}}>
      <div className={classes.box}>
        <ThemedForm
          className={`${classes.form} ${phone ? classes.phone : ''}`}
          schema={bare}
          uiSchema={ui}
          formData={value}
          validator={validator}
          widgets={widgets}
          fields={fields}
          templates={templates}
          extraErrors={extraErrors}
          showErrorList={false}
          noHtml5Validate
          focusOnFirstError
          disabled={busy}
          onError={() => undefined} // its fields say it; without this the library writes to the console
          onChange={({ formData }) => setValue(formData ?? {})}
          onSubmit={({ formData }) => void send(formData ?? {})}
        >
          {outcome?.(value)}
          {error !== undefined && (
            <div style={{ marginTop: 16 }}>
              <ProblemNotice error={error} />
            </div>
          )}
          <div className={classes.foot}>
            <Button type="submit" loading={busy} size={phone ? 'lg' : 'sm'} fullWidth={fullWidth}>
              {submit}
            </Button>
            {beside}
          </div>
        </ThemedForm>
      </div>
    </FormPlaceContext>
  );
}

/** The API's errors, each at its field; what belongs to no field of this form is said by the notice below. */
function fieldErrors(error: unknown, schema: RJSFSchema, t: (key: string, values?: Record<string, unknown>) => string): ErrorSchema<FormValue> {
  const tree: Record<string, unknown> = {};
  for (const { path, code, message } of problemOf(error)?.errors ?? []) {
    const parts = path.split('.');
    if (!schema.properties?.[parts[0] ?? '']) continue;
    const words = t(`shared.fieldError.${code}`, { defaultValue: message });
    let at = tree;
    for (const part of parts) at = (at[part] ??= {}) as Record<string, unknown>;
    at['__errors'] = [...((at['__errors'] as string[] | undefined) ?? []), words];
  }
  return tree as ErrorSchema<FormValue>;
}
