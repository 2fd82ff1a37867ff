import { Button, Modal, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import { useCommand, type Engagement } from '../../app/queries.js';
import { InstantInput } from '../../shared/form/instant.js';
import { ProblemNotice } from '../../shared/notice.js';
import { formsQuery } from './override-dialog.js';

/** A record that was wrong: its right time, and why. Dates that follow from it are computed again. */
export function CorrectDialog({ it, title, onClose }: { it: Engagement; title: string; onClose: () => void }) {
  const { t } = useTranslation();
  const lang = useLang();
  const { data } = useQuery(formsQuery(it.pipeline));
  const give = useCommand(it.id);
  const facts = (data?.correctable ?? []).filter((each) => it.facts[each.fact] !== undefined);
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = facts.find((each) => each.fact === picked) ?? facts[0];
  const [at, setAt] = useState<string>();
  const [reason, setReason] = useState('');
  const key = useRef(crypto.randomUUID());
  const send = (): void => {
    if (!chosen || at === undefined) return;
    const { fact, time } = chosen;
    give.mutate({ name: 'correct', form: { fact, value: { [time]: at }, effectiveAt: at, reason }, key: key.current }, { onSuccess: onClose, onError: () => (key.current = crypto.randomUUID()) });
  };
  return (
    <Modal opened onClose={onClose} title={title} centered size={520} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      {data && facts.length === 0 ? (
        <p style={{ margin: 0 }}>{t('staff.correct.none')}</p>
      ) : (
        <div style={{ display: 'grid', gap: 12 }}>
          <Select label={t('staff.correct.fact')} data={facts.map((each) => ({ value: each.fact, label: each.title[lang] }))} value={chosen?.fact ?? null} onChange={setPicked} allowDeselect={false} />
          <InstantInput id="correct-at" label={t('staff.correct.at')} value={at} onChange={setAt} required />
          <Textarea label={t('staff.override.reason')} required autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          {give.error && <ProblemNotice error={give.error} />}
          <Button onClick={send} loading={give.isPending} disabled={at === undefined || reason.trim() === ''} style={{ justifySelf: 'start' }}>
            {title}
          </Button>
        </div>
      )}
    </Modal>
  );
}
