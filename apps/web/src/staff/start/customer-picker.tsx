import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, told } from '../../app/api.js';
import { useWords } from '../../panels/words.js';
import { startWords } from './start.words.js';

const AT_ONCE = 20;

/** Whose it will be: found as on the list of customers, by company, number, or the whole of a person's name, mail or telephone. */
export function CustomerPicker({ value, company, onPick }: { value: string | undefined; company: string | undefined; onPick: (id: string) => void }) {
  const w = useWords(startWords);
  const [typed, setTyped] = useState('');
  // What stands in the field because it was picked is no question.
  const [text] = useDebouncedValue(typed === company ? '' : typed.trim(), 250);
  const { data } = useQuery({
    queryKey: ['customers', 'pick', text],
    placeholderData: keepPreviousData,
    queryFn: async () => told(await api().GET('/v1/customers', { params: { query: { limit: AT_ONCE, ...(text !== '' && { text }) } } })).items,
  });
  const found = (data ?? []).map(({ id, number, company: name }) => ({ value: id, label: `${name} ${number}` }));
  const chosen = value !== undefined && company !== undefined && !found.some((each) => each.value === value) ? [{ value, label: company }] : [];
  return (
    <Select
      label={w.customer}
      description={w.find}
      placeholder={w.placeholder}
      searchable
      required
      mb={16}
      maxLength={100}
      data={[...chosen, ...found]}
      // The API has found by more than the name that is shown.
      filter={({ options }) => options}
      nothingFoundMessage={w.none}
      value={value ?? null}
      onSearchChange={setTyped}
      onChange={(id) => id !== null && onPick(id)}
      allowDeselect={false}
    />
  );
}
