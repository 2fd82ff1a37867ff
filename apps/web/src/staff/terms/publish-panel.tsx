import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../app/api.js';
import { ProblemNotice } from '../../shared/notice.js';
import { Panel } from '../../shared/panel.js';
import { Changes } from './changes.js';
import { usePreview, usePublish, type Document, type Form, type Preview } from './terms.queries.js';
import classes from './terms.module.css';

interface Props {
  from: Document;
  onDone: (version: string) => void;
  onClose: () => void;
}

/** The next version, begun from one there is: its name, its first day, its document; then what it changes; then publishing it. */
export function PublishPanel({ from, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => textOf(from));
  const [version, setVersion] = useState('');
  const [effectiveFrom, setEffectiveFrom] = useState('');
  /** What was looked at: any edit afterwards asks for another look. */
  const [seen, setSeen] = useState<{ form: Form; preview: Preview }>();
  const preview = usePreview();
  const publish = usePublish();
  const form = formOf(text, version.trim(), effectiveFrom);
  const edit = (change: () => void): void => {
    setSeen(undefined);
    change();
  };
  const error = publish.error ?? preview.error;
  const errors = problemOf(error)?.errors;
  return (
    <Panel title={t('staff.terms.new')} aside={t('staff.terms.basis', { version: from.version })}>
      <div className={classes.form}>
        <div className={classes.pair}>
          <TextInput name="version" label={t('staff.terms.name')} description={t('staff.terms.nameText')} value={version} maxLength={40} onChange={(event) => ((value) => edit(() => setVersion(value)))(event.currentTarget.value)} />
          <TextInput name="effectiveFrom" type="date" label={t('staff.terms.effectiveFrom')} description={t('staff.terms.effectiveText')} value={effectiveFrom} onChange={(event) => ((value) => edit(() => setEffectiveFrom(value)))(event.currentTarget.value)} />
        </div>
        <Textarea name="document" label={t('staff.terms.document')} description={t('staff.terms.documentText')} autosize minRows={12} maxRows={24} spellCheck={false} value={text} error={form === undefined && t('staff.terms.noJson')} classNames={{ input: classes.code }} onChange={(event) => ((value) => edit(() => setText(value)))(event.currentTarget.value)} />
        {error && <ProblemNotice error={error} />}
        {errors && errors.length > 0 && (
          <ul className={classes.errors}>
            {errors.map(({ path, code, message }) => (
              <li key={`${path}${code}`}>
                <code>{path.replace('terms.', '')}</code> {t(`shared.fieldError.${code}`, { defaultValue: message })}
              </li>
            ))}
          </ul>
        )}
        {seen && <Changes preview={seen.preview} />}
        <div className={classes.buttons}>
          {seen ? (
            <Button loading={publish.isPending} onClick={() => publish.mutate(seen.form, { onSuccess: (made) => onDone(made.version) })}>
              {t('staff.terms.publish', { version: seen.preview.version })}
            </Button>
          ) : (
            <Button loading={preview.isPending} disabled={form === undefined || version.trim() === '' || effectiveFrom === ''} onClick={() => form && (publish.reset(), preview.mutate(form, { onSuccess: (made) => setSeen({ form, preview: made }) }))}>
              {t('staff.terms.look')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('staff.terms.leave')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** The document without what the fields beside it say, and without what publishing decides. */
function textOf({ terms }: Document): string {
  return JSON.stringify(Object.fromEntries(Object.entries(terms).filter(([key]) => !['version', 'publishedAt', 'effectiveFrom'].includes(key))), null, 2);
}

function formOf(text: string, version: string, effectiveFrom: string): Form | undefined {
  try {
    const document = JSON.parse(text) as unknown;
    if (typeof document !== 'object' || document === null || Array.isArray(document)) return undefined;
    return { terms: { ...(document as Form['terms']), version, effectiveFrom } };
  } catch {
    return undefined;
  }
}
