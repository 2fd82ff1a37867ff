import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

interface Props {
  /** What is searched for, as the address has it. */
  value: string | undefined;
  onSearch: (text: string | undefined) => void;
  label: string;
  width: number;
}

/** Searches a moment after the last letter. It keeps its own text, so that nobody is interrupted in the middle of a word; what comes into the address otherwise is shown. */
export function SearchField({ value = '', onSearch, label, width }: Props) {
  const [typed, type] = useState(value);
  const asked = useRef(value);
  useEffect(() => {
    if (value === asked.current) return;
    asked.current = value;
    type(value);
  }, [value]);
  const search = useDebouncedCallback((text: string) => {
    asked.current = text;
    onSearch(text || undefined);
  }, 300);
  return (
    <TextInput
      value={typed}
      onChange={({ currentTarget }) => {
        type(currentTarget.value);
        search(currentTarget.value.trim());
      }}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} />}
      w={width}
      maxLength={100}
    />
  );
}
