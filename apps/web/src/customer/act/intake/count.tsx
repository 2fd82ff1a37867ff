import { Button, NumberInput } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import type { RJSFSchema } from '@rjsf/utils';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../../app/api.js';
import { useLang } from '../../../app/i18n.js';
import { useWords } from '../../../panels/words.js';
import { Paste } from '../../../shared/form/rows.js';
import { columnsOf } from '../../../shared/form/table.js';
import { useGive } from '../../access.js';
import { Card } from '../../card.js';
import { canDo } from '../../next-step.js';
import { ProblemNotice } from '../../problem.js';
import { useKey } from '../../use-key.js';
import type { ActProps } from '../act.js';
import classes from '../../my.module.css';
import styles from './intake.module.css';
import { intakeWords } from './intake.words.js';

const MOST_CARDS = 1_000_000;

interface Row {
  person: string;
  cards: number;
}

/** MCI-01: a rough count for everybody, by name. Whoever has not asked all colleagues yet saves what is there; with the last one the count is sent. */
export function Count({ it, offer, onDone }: ActProps) {
  const { t } = useTranslation();
  const w = useWords(intakeWords).count;
  const lang = useLang();
  const [keep, finish, keyFor] = [useGive('record-counts'), useGive('submit-estimate'), useKey()];
  const rows = rowsOf(offer.form);
  const [cards, setCards] = useState<Record<string, number | string>>(() => Object.fromEntries(known(offer.initial).map((each) => [each.person, each.cards])));
  const [isOpen, setOpen] = useState(false);
  const people = Object.entries(rows.people);
  const counts = people.flatMap(([person]): Row[] => (typeof cards[person] === 'number' ? [{ person, cards: cards[person] }] : []));
  const missing = people.length - counts.length;
  const total = counts.reduce((sum, each) => sum + each.cards, 0);
  const isComplete = missing === 0 && total > 0;
  const give = isComplete ? finish : keep;

  const send = (event: FormEvent): void => {
    event.preventDefault();
    give.mutate({ form: { counts }, key: keyFor([counts, isComplete]) }, { onSuccess: isComplete ? onDone : undefined });
  };
  const set = (person: string, value: number | string): void => {
    setCards((all) => ({ ...all, [person]: value }));
    keep.reset();
  };
  return (
    <form onSubmit={send} noValidate className={styles.form}>
      <Card>
        <h2 className={classes.big}>{w.title}</h2>
        <p className={classes.context}>{w.text}</p>
        {people.map(([person, name]) => (
          <div key={person} className={styles.counted}>
            <label htmlFor={`cards-${person}`}>{w.of(name[lang])}</label>
            <NumberInput id={`cards-${person}`} value={cards[person] ?? ''} onChange={(value) => set(person, value)} min={0} max={MOST_CARDS} allowDecimal={false} allowNegative={false} thousandSeparator="," hideControls inputMode="numeric" rightSection={<span className={classes.context}>{w.unit}</span>} rightSectionWidth={52} />
          </div>
        ))}
        <Button variant="default" className={classes.small} leftSection={<IconTable size={16} />} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} mt={8}>
          {t('shared.form.paste')}
        </Button>
        {isOpen && (
          <Paste
            columns={columnsOf(rows.items, lang) ?? []}
            onTake={(pasted) => {
              for (const { person, cards: count } of pasted) if (typeof person === 'string' && typeof count === 'number') set(person, count);
              setOpen(false);
            }}
          />
        )}
      </Card>
      <Card>
        <div className={styles.pair}>
          <span className={classes.big}>{w.total(total.toLocaleString(lang))}</span>
          <span className={classes.context}>{missing > 0 ? w.missing(missing) : w.all}</span>
        </div>
        <p className={classes.context}>{w.then}</p>
        {give.error && <ProblemNotice error={give.error} />}
        {keep.isSuccess && !isComplete && <p role="status">{w.kept}</p>}
        <Button type="submit" fullWidth loading={give.isPending} disabled={!isComplete && (counts.length === 0 || !canDo(it, 'record-counts'))}>
          {isComplete ? w.finish : w.keep}
        </Button>
      </Card>
    </form>
  );
}

/** Whom the form asks for, by name, as the API offers them. */
function rowsOf(form: Record<string, unknown> | undefined): { people: Record<string, Words>; items: RJSFSchema } {
  const items = ((form as RJSFSchema | undefined)?.properties?.['counts'] as RJSFSchema | undefined)?.items as RJSFSchema | undefined;
  const person = items?.properties?.['person'] as { choices?: Record<string, Words> } | undefined;
  return { people: person?.choices ?? {}, items: items ?? {} };
}

const known = (initial: Record<string, unknown> | undefined): Row[] => ((initial?.['counts'] ?? []) as Partial<Row>[]).filter((each): each is Row => each.cards !== undefined);
