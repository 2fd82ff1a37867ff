import { Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, told, type Schemas } from '../../app/api.js';
import { useLang } from '../../app/i18n.js';
import { useWords } from '../../panels/words.js';
import { Empty } from '../../shared/empty.js';
import { ErrorPage } from '../../shared/error-page.js';
import { useWhen } from '../../shared/when.js';
import { custodyWords } from './custody.words.js';
import classes from './custody.module.css';

type Chain = Schemas['Custody']['chain'][number];
type Slip = Schemas['Custody']['slips'][number];

/** Pipelines that take something of the customer's into custody. */
export const WITH_CUSTODY = ['cardIntake'];

/** Who is counted and who is missing, the kits by name, the slips with both signatures, and who had the cards from when to when (MCI-01, MCI-05, MCI-07, MCI-10). */
export function Custody({ id }: { id: string }) {
  const w = useWords(custodyWords);
  const { data, error } = useQuery({ queryKey: ['engagement', id, 'custody'], queryFn: async () => told(await api().GET('/v1/engagements/{id}/custody', { params: { path: { id } } })) });
  if (error && !data) return <ErrorPage error={error} />;
  if (!data) return <Skeleton height={160} />;
  const { people, kits, slips, chain } = data;
  if (people.length === 0) return <Empty title={w.none} text={w.noneText} />;
  return (
    <div className={classes.custody}>
      <Survey people={people} />
      {kits.length > 0 && <Kits kits={kits} />}
      {slips.length > 0 && <Slips id={id} slips={slips} />}
      {chain.length > 0 && <Way id={id} chain={chain} />}
    </div>
  );
}

function Survey({ people }: { people: Schemas['Custody']['people'] }) {
  const w = useWords(custodyWords);
  const lang = useLang();
  const counted = people.filter(({ cards }) => cards !== null);
  const total = counted.reduce((sum, { cards }) => sum + (cards ?? 0), 0);
  return (
    <Part title={w.survey} aside={`${w.counted(counted.length, people.length)}　${w.total(total.toLocaleString(lang))}`} heads={[w.person, w.cards]} numbers={[1]}>
      {people.map(({ person, name, cards }) => (
        <tr key={person}>
          <td>{name ?? w.nameless}</td>
          <td className={classes.number}>{cards === null ? <b className={classes.open}>{w.notCounted}</b> : cards.toLocaleString(lang)}</td>
        </tr>
      ))}
    </Part>
  );
}

function Kits({ kits }: { kits: Schemas['Custody']['kits'] }) {
  const w = useWords(custodyWords);
  return (
    <Part title={w.kits} aside={w.kitCount(kits.length)} heads={[w.kit, w.person, w.state]}>
      {kits.map(({ kit, name, state }) => (
        <tr key={kit}>
          <td>{kit}</td>
          <td>{name ?? w.nameless}</td>
          <td>{state === 'held' ? <b className={classes.open}>{w.states.held}</b> : w.states[state]}</td>
        </tr>
      ))}
    </Part>
  );
}

function Slips({ id, slips }: { id: string; slips: Slip[] }) {
  const w = useWords(custodyWords);
  return (
    <Part title={w.slips} heads={[w.bySlip, w.count, w.giver, w.receiver, w.pdf]} numbers={[1]}>
      {slips.map(({ direction, shipment, kits, giver, receiver }) => {
        const name = w.slip(w.directions[direction], shipment);
        return (
          <tr key={name}>
            <td>{name}</td>
            <td className={classes.number}>{kits}</td>
            <td>
              <Signature of={giver} />
            </td>
            <td>
              <Signature of={receiver} />
            </td>
            <td>
              <Pdf href={`/v1/engagements/${id}/custody/slips/${direction}/${shipment}`} name={w.slipPdf(name)} />
            </td>
          </tr>
        );
      })}
    </Part>
  );
}

function Signature({ of }: { of: Slip['giver'] }) {
  const w = useWords(custodyWords);
  const when = useWhen();
  if (!of) return <b className={classes.open}>{w.open}</b>;
  return (
    <>
      {of.name ?? w.nameless}
      <small>
        {when(of.at)} {w.methods[of.method]}
      </small>
    </>
  );
}

function Way({ id, chain }: { id: string; chain: Chain[] }) {
  const w = useWords(custodyWords);
  const when = useWhen();
  const slipOf = (slip: string | null): string => {
    const [direction, shipment] = (slip ?? '').split(':');
    return direction === 'inbound' || direction === 'outbound' ? w.slip(w.directions[direction], Number(shipment)) : '—';
  };
  return (
    <Part title={w.chain} aside={<Pdf href={`/v1/engagements/${id}/custody/chain.pdf`} name={w.chainPdf} />} heads={[w.holder, w.from, w.until, w.kits, w.place, w.bySlip]} numbers={[3]}>
      {chain.map(({ at, until, what, holder, kits, place, slip }) => (
        <tr key={`${at}${what}`} aria-current={until === null ? 'step' : undefined}>
          <td>
            {w.holders[holder]}
            <small>{w.what[what]}</small>
          </td>
          <td>{when(at)}</td>
          <td>{until === null ? <b>{w.now}</b> : when(until)}</td>
          <td className={classes.number}>{kits}</td>
          <td>{place ?? '—'}</td>
          <td>{slipOf(slip)}</td>
        </tr>
      ))}
    </Part>
  );
}

function Pdf({ href, name }: { href: string; name: string }) {
  const w = useWords(custodyWords);
  return (
    <a href={href} target="_blank" rel="noopener" aria-label={name} className={classes.pdf}>
      <IconDownload size={14} aria-hidden /> {w.pdf}
    </a>
  );
}

interface PartProps {
  title: string;
  aside?: ReactNode;
  heads: readonly string[];
  /** Which columns hold numbers. */
  numbers?: readonly number[];
  children: ReactNode;
}

function Part({ title, aside, heads, numbers = [], children }: PartProps) {
  return (
    <section aria-label={title}>
      <header>
        <h3>{title}</h3>
        {aside !== undefined && <span>{aside}</span>}
      </header>
      <div className={classes.scroll} tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead>
            <tr>
              {heads.map((head, index) => (
                <th key={head} scope="col" className={numbers.includes(index) ? classes.number : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </section>
  );
}
