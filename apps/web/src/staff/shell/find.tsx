import { TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Finds by company, number, or the whole of a person's name, mail or telephone; `/` goes there. */
export function Find() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useHotkeys([['/', () => field.current?.focus()]]);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/engagements', search: text.trim() === '' ? {} : { text: text.trim(), state: 'all' } });
      }}
    >
      <TextInput
        ref={field}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        placeholder={t('staff.find.placeholder')}
        aria-label={t('staff.find.placeholder')}
        leftSection={<IconSearch size={16} />}
        rightSection={<kbd style={{ fontSize: 12, fontFamily: 'inherit', border: '1px solid var(--d-line2)', borderRadius: 4, padding: '0 6px', color: 'var(--d-ink3)' }}>/</kbd>}
        w={220}
        size="sm"
        styles={{ input: { borderColor: 'var(--d-field)', minHeight: 32, height: 32 } }}
      />
    </form>
  );
}
