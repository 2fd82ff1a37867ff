import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { signInOptionsQuery } from '../../../app/session.js';
import { useWords } from '../../../panels/words.js';
import { Card } from '../../card.js';
import classes from '../../my.module.css';
import styles from '../act.module.css';
import own from './intake.module.css';
import { intakeWords } from './intake.words.js';

/** What is signed on a slip: a signature of whoever types their name. */
export interface Signing {
  consent: boolean;
  name: string;
}

export const unsigned: Signing = { consent: false, name: '' };
export const isSigned = ({ consent, name }: Signing): boolean => consent && name.trim() !== '';

interface SlipProps {
  company: string;
  direction: 'inbound' | 'outbound';
  kits: readonly { kit: string; name: string | null }[];
  count: number;
  carrier?: string;
}

/** MCI-10: the content of a custody slip: who gives what to whom. */
export function SlipContent({ company, direction, kits, count, carrier }: SlipProps) {
  const w = useWords(intakeWords).slip;
  const { data: options } = useQuery(signInOptionsQuery);
  const ours = options?.company ?? '';
  const [from, to] = direction === 'inbound' ? [company, ours] : [ours, company];
  return (
    <dl className={own.terms}>
      <div>
        <dt>{w.giver}</dt>
        <dd>{from}</dd>
      </div>
      <div>
        <dt>{w.receiver}</dt>
        <dd>{to}</dd>
      </div>
      {carrier !== undefined && (
        <div>
          <dt>{w.sent}</dt>
          <dd>{carrier}</dd>
        </div>
      )}
      <div>
        <dt>{w.kits}</dt>
        <dd>
          <b>{w.count(count)}</b>
          {kits.map(({ kit, name }) => (
            <p key={kit}>
              {kit} {name}
            </p>
          ))}
        </dd>
      </div>
    </dl>
  );
}

/** Consent and name, as on paper: whoever signs need not be whoever is signed in. */
export function SignatureFields({ signing, onSign, known }: { signing: Signing; onSign: (signing: Signing) => void; known: string | undefined }) {
  const w = useWords(intakeWords).slip;
  return (
    <Card>
      <Checkbox className={styles.choice} checked={signing.consent} onChange={(event) => onSign({ ...signing, consent: event.currentTarget.checked })} label={w.consent} />
      <TextInput label={w.signer} description={known === undefined ? undefined : w.signerHint(known)} value={signing.name} onChange={(event) => onSign({ ...signing, name: event.currentTarget.value })} maxLength={100} autoComplete="name" />
      <p className={classes.context}>{w.then}</p>
    </Card>
  );
}
