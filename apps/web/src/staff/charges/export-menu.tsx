import { Button, Menu } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { useMe } from '../../app/session.js';
import type { ChargeSearch } from '../routes.js';

/** The list as it is filtered, as a file; and the way back in, with invoice numbers. */
export function ExportMenu({ filter, onInvoices }: { filter: ChargeSearch; onInvoices: () => void }) {
  const { t } = useTranslation();
  const lang = useLang();
  const { role } = useMe();
  if (role !== 'finance' && role !== 'manager') return null;
  const address = (encoding: string): string => `/v1/charges/export?${new URLSearchParams({ ...(Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Record<string, string>), encoding, language: lang }).toString()}`;
  return (
    <Menu position="bottom-end" width={300} withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={16} />}>
          CSV
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('staff.charges.export')}</Menu.Label>
        {(['utf-8', 'shift_jis'] as const).map((encoding) => (
          <Menu.Item key={encoding} component="a" href={address(encoding)} download leftSection={<IconDownload size={14} />}>
            {t(`staff.charges.encoding.${encoding}`)}
          </Menu.Item>
        ))}
        {role === 'finance' && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconFileImport size={14} />} onClick={onInvoices}>
              {t('staff.charges.invoices.title')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
