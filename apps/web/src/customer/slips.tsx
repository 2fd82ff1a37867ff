import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCheck, IconFile, IconPencil } from '@tabler/icons-react';
import type { Engagement } from '../app/queries.js';
import { useWords } from '../panels/words.js';
import { useWhen } from '../shared/when.js';
import { intakeWords } from './act/intake/intake.words.js';
import { OpenFile } from './files.js';
import { canDo } from './next-step.js';
import classes from './my.module.css';

/** A custody slip as a customer may know it: who has signed is a matter of the sheet itself. */
export interface SlipFact {
  direction: 'inbound' | 'outbound';
  shipment: number;
  kits: number;
  giver?: { signedAt: string };
  receiver?: { signedAt: string };
}

export const slipsOf = (it: Engagement): SlipFact[] => (it.facts['slips'] ?? []) as unknown as SlipFact[];

/** The customer gives the cards and gets them back. */
export const ownSignature = ({ direction, giver, receiver }: SlipFact): { signedAt: string } | undefined => (direction === 'inbound' ? giver : receiver);

/** By which command the customer signs which slip. */
export const SIGNED_BY = { inbound: 'exchange-slip', outbound: 'sign-return-slip' } as const;

export const slipPath = ({ direction, shipment }: Pick<SlipFact, 'direction' | 'shipment'>): string => `custody/slips/${direction}/${shipment}`;

/** The custody slips among the files, and once there was a handover the whole way of the cards. */
export function SlipRows({ it }: { it: Engagement }) {
  const w = useWords(intakeWords).slip;
  const slips = slipsOf(it);
  return (
    <>
      {slips.map((slip) => (
        <SlipRow key={slipPath(slip)} it={it} slip={slip} />
      ))}
      {slips.length > 0 && (
        <div className={classes.row}>
          <IconFile size={20} aria-hidden />
          <div className={classes.rowText}>
            <div>{w.chain}</div>
            <div className={classes.context}>{w.chainText}</div>
          </div>
          <OpenFile path="custody/chain.pdf" name={w.chain} />
        </div>
      )}
    </>
  );
}

function SlipRow({ it, slip }: { it: Engagement; slip: SlipFact }) {
  const w = useWords(intakeWords).slip;
  const when = useWhen();
  const { direction, shipment, giver, receiver } = slip;
  const name = `${w.title} ${w[direction]}${shipment > 1 ? ` ${w.nth(shipment)}` : ''}`;
  const toSign = !ownSignature(slip) && canDo(it, SIGNED_BY[direction]);
  const last = [giver?.signedAt, receiver?.signedAt].filter((at) => at !== undefined).sort().at(-1);
  const isDone = giver !== undefined && receiver !== undefined && last !== undefined;
  return (
    <div className={classes.row}>
      {toSign ? <IconPencil size={20} aria-hidden /> : <IconFile size={20} aria-hidden />}
      <div className={classes.rowText}>
        <div>{name}</div>
        <div className={classes.context}>{isDone ? w.both(when(last, { dateOnly: true })) : toSign ? w.waiting : ownSignature(slip) ? w.ours : w.open}</div>
      </div>
      {isDone && <IconCheck size={18} aria-hidden />}
      {toSign ? (
        <Button component={Link} to={`/my/${it.id}/do/${SIGNED_BY[direction]}`} variant="default" className={classes.small} aria-label={w.signName(name)}>
          {w.sign}
        </Button>
      ) : (
        <OpenFile path={slipPath(slip)} name={name} />
      )}
    </div>
  );
}
