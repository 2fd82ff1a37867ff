import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { peopleQuery } from '../../app/queries.js';
import { useWords } from '../../panels/words.js';
import list from '../list/list.module.css';
import { AUDIT_CODE, type AuditSearch } from '../routes.js';
import { auditWords } from './audit.words.js';
import { useNamed } from './use-named.js';

interface Props {
  search: AuditSearch;
  onChange: (change: AuditSearch) => void;
}

/** By kind of action, by who, by what it was done to. A code from the address that is on no list stands there as it is. */
export function AuditFilters({ search: { action, actor, subject }, onChange }: Props) {
  const w = useWords(auditWords);
  const named = useNamed();
  const { data: people = [] } = useQuery(peopleQuery);
  const [typed, type] = useState(subject ?? '');
  useEffect(() => type(subject ?? ''), [subject]);
  const isOdd = typed !== '' && !AUDIT_CODE.test(typed);
  const find = useDebouncedCallback((text: string) => (text === '' || AUDIT_CODE.test(text)) && onChange({ subject: text || undefined }), 300);
  const kinds = Object.entries(w.kinds).map(([kind, label]) => ({ value: `${kind}.`, label }));
  const actors = [...people.map(({ id, name, role }) => ({ value: `${role}:${id}`, label: name })), ...['system:system', 'public:public'].map((value) => ({ value, label: named.actor(value) ?? value }))];
  const including = (known: { value: string; label: string }[], value: string | undefined, name: (code: string) => string | undefined): typeof known => (value === undefined || known.some((each) => each.value === value) ? known : [...known, { value, label: name(value) ?? value }]);
  return (
    <div className={list.filters} role="search">
      <Select aria-label={w.byAction} placeholder={w.byAction} clearable data={including(kinds, action, named.action)} value={action ?? null} onChange={(value) => onChange({ action: value ?? undefined })} w={180} />
      <Select aria-label={w.byActor} placeholder={w.byActor} clearable searchable data={including(actors, actor, named.actor)} value={actor ?? null} onChange={(value) => onChange({ actor: value ?? undefined })} w={180} />
      <TextInput
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          type(value.trim());
          find(value.trim());
        }}
        aria-label={w.bySubject}
        placeholder={w.bySubject}
        error={isOdd ? w.odd : undefined}
        leftSection={<IconSearch size={16} />}
        w={320}
        maxLength={200}
      />
      {(action ?? actor ?? subject) !== undefined && (
        <Button variant="default" onClick={() => onChange({ action: undefined, actor: undefined, subject: undefined })}>
          {w.clear}
        </Button>
      )}
    </div>
  );
}
