import { Suspense, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useLang } from '../../app/i18n.js';
import type { CommandOffer, Engagement } from '../../app/queries.js';
import { LazyCommandForm } from '../../shared/form/lazy-command-form.js';
import { useTitle } from '../../shared/use-title.js';
import { useGive } from '../access.js';
import { Card } from '../card.js';
import { Done } from './done.js';
import { intakePages } from './intake/pages.js';
import { onboardingPages } from './onboarding/pages.js';

export interface ActProps {
  it: Engagement;
  offer: CommandOffer;
  /** It was taken in: the page says so, and what comes now. */
  onDone: () => void;
}

/** The pages of actions in which people should be led; any other is the form of its schema. */
const pages: { [pipeline: string]: { [command: string]: ComponentType<ActProps> } } = { onboarding: onboardingPages, cardIntake: intakePages };

export function Act({ it, command }: { it: Engagement; command: string }) {
  const { t } = useTranslation();
  const lang = useLang();
  const [isDone, setDone] = useState(false);
  const offer = it.commands.find(({ name }) => name === command);
  useTitle(offer?.title[lang] ?? it.title[lang]);
  if (isDone) return <Done it={it} command={command} />;
  if (!offer) return <Card title={t('my.act.gone')}>{t('my.act.goneText')}</Card>;
  // What was done by this very link, or from another window, is told as done.
  if (!offer.possible) return <Done it={it} command={command} before />;
  const Page = pages[it.pipeline]?.[command] ?? Plain;
  return (
    <Suspense>
      <Page it={it} offer={offer} onDone={() => setDone(true)} />
    </Suspense>
  );
}

function Plain({ it, offer, onDone }: ActProps) {
  const { t } = useTranslation();
  const lang = useLang();
  const give = useGive(offer.name);
  return (
    <Card title={offer.title[lang]}>
      <LazyCommandForm
        schema={offer.form ?? {}}
        initial={offer.initial}
        submit={offer.title[lang]}
        phone
        outcome={() => <p style={{ color: 'var(--d-ink2)', margin: '12px 0 0' }}>{t(`my.act.note.${offer.name}`, { defaultValue: '' })}</p>}
        fullWidth
        place={{ engagement: it.id, command: offer.name, ...(offer.slots !== undefined && { slots: offer.slots }) }}
        onSubmit={async (form, key) => {
          await give.mutateAsync({ form, key });
          onDone();
        }}
      />
    </Card>
  );
}
