import { UnstyledButton } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { setLanguage, useLang } from '../app/i18n.js';

/** The other language, in that language: a reader who understands neither this page nor the word 「言語」 finds it. */
export function LanguageSwitch({ fz = 12 }: { fz?: number }) {
  const lang = useLang();
  const client = useQueryClient();
  const other = lang === 'ja' ? 'en' : 'ja';
  return (
    <UnstyledButton
      lang={other}
      style={{ fontSize: fz, color: 'var(--d-ink2)', padding: '4px 6px', whiteSpace: 'nowrap' }}
      onClick={() => void setLanguage(other).then(() => client.invalidateQueries())}
    >
      {other === 'en' ? 'English' : '日本語'}
    </UnstyledButton>
  );
}
