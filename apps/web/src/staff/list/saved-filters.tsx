import { ActionIcon, Button, Menu, Popover, TextInput } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api, post, told, type Schemas } from '../../app/api.js';
import { ProblemNotice } from '../../shared/notice.js';
import type { ListSearch } from '../routes.js';

type SavedFilter = Schemas['SavedFilter'];
const KEY = ['saved-filters'];

/** One's own filters by name: choosing one puts it into the address, saving takes what stands there. */
export function SavedFilters({ search, onChoose }: { search: ListSearch; onChoose: (search: ListSearch) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: filters = [] } = useQuery({ queryKey: KEY, staleTime: 300_000, queryFn: async () => told(await api().GET('/v1/me/filters')).items });
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: KEY });
  const save = useMutation({ mutationFn: () => post<SavedFilter>('/v1/me/filters', { name, search: set(search) }), onSuccess: refresh });
  const remove = useMutation({ mutationFn: async (id: string) => api().DELETE('/v1/me/filters/{id}', { params: { path: { id } } }), onSuccess: refresh });
  const here = filters.find((each) => same(each.search, search));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(undefined, {
      onSuccess: () => {
        setNaming(false);
        setName('');
      },
    });
  };
  return (
    <>
      {filters.length > 0 && (
        <Menu position="bottom-start" width={260} withinPortal>
          <Menu.Target>
            <Button variant={here ? 'light' : 'default'} leftSection={<IconBookmark size={14} />}>
              {here?.name ?? t('staff.filters.mine')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {filters.map((each) => (
              <div key={each.id} style={{ display: 'flex', alignItems: 'center' }}>
                <Menu.Item style={{ flex: 1 }} aria-current={each === here || undefined} onClick={() => onChoose(each.search)}>
                  {each.name}
                </Menu.Item>
                <ActionIcon aria-label={t('staff.filters.remove', { name: each.name })} onClick={() => remove.mutate(each.id)}>
                  <IconX size={14} />
                </ActionIcon>
              </div>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {!here && Object.keys(set(search)).length > 0 && (
        <Popover opened={naming} onChange={setNaming} position="bottom-start" trapFocus returnFocus withinPortal>
          <Popover.Target>
            <Button variant="subtle" onClick={() => setNaming(!naming)}>
              {t('staff.filters.save')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <form onSubmit={submit} style={{ display: 'grid', gap: 12, width: 240 }}>
              <TextInput name="filter" label={t('staff.filters.name')} value={name} maxLength={60} onChange={(event) => setName(event.currentTarget.value)} />
              {save.error && <ProblemNotice error={save.error} />}
              <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
                {t('staff.filters.keep')}
              </Button>
            </form>
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}

const set = (search: ListSearch): Record<string, string> => Object.fromEntries(Object.entries(search).filter((each): each is [string, string] => each[1] !== undefined));
const same = (a: ListSearch, b: ListSearch): boolean => JSON.stringify(Object.entries(set(a)).sort()) === JSON.stringify(Object.entries(set(b)).sort());
