import { formatDate, formatYen } from '#domain/calendar/because.js';
import { dateOf, type Instant } from '#domain/calendar/calendar.js';
import { priceOn, type Terms } from '#domain/terms/terms.js';
import { contractWords } from './contract.words.js';
import { Sheet, type Block } from './sheet.js';

/** What a contract is made of. */
export interface ContractParts {
  id: string;
  language: 'ja' | 'en';
  /** When it was made out; with it the file is the same each time. */
  at: Instant;
  /** Us, the provider. */
  provider: string;
  /** The customer's company, and who is to sign for it. */
  company: string;
  signer: string;
  plan: string | undefined;
  /** When the customer made the two acknowledgements of ONB-10, with its application. */
  acknowledgedAt: Instant | undefined;
  terms: Terms;
  simulation?: boolean;
}

/** The contract's parts from the head to the foot, as the PDF and the page on a phone show them alike. */
export function contractBlocks({ id, language, at, provider, company, signer, plan, acknowledgedAt, terms, simulation = false }: ContractParts): Block[] {
  const { timeZone, prices, onboarding } = terms;
  const words = contractWords[language];
  const chosen = onboarding.plans.find((it) => it.id === plan);
  const date = dateOf(timeZone, at);
  const price = priceOn(prices, 'ONB.FIRST_PAYMENT', plan, date);
  const amount = price && formatYen(price.unitYen);
  const hours = chosen && chosen.monthlyMinutes / 60;
  const facts = { amount, proration: onboarding.firstMonthProration, ...(acknowledgedAt && { acknowledgedOn: formatDate(dateOf(timeZone, acknowledgedAt), language) }) };
  return [
    ...(simulation ? [{ kind: 'band', text: words.simulation } as const] : []),
    { kind: 'title', text: words.title },
    { kind: 'paragraph', text: words.preamble(company, provider) },
    {
      kind: 'rows',
      rows: [
        { label: words.number, value: id },
        { label: words.madeOn, value: formatDate(date, language) },
        { label: words.customer, value: `${company}\n${words.signer(signer)}` },
        { label: words.provider, value: provider },
      ],
    },
    {
      kind: 'rows',
      rows: [
        { label: words.plan, value: chosen?.title[language] ?? words.planLater },
        { label: words.monthlyTime, value: hours === undefined ? words.planLater : words.hours(hours) },
        { label: words.monthlyPrice, value: amount ?? words.priceLater },
      ],
    },
    ...words.articles(facts).flatMap(({ heading, text }) => [{ kind: 'heading', text: heading } as const, { kind: 'paragraph', text } as const]),
    { kind: 'small', text: words.versions(onboarding.contractVersion, terms.version) },
  ];
}

/** ONB-05: the contract as a PDF, in the customer's language. The same parts give the same bytes, so that doing it again keeps its hash. */
export function contractPdf(parts: ContractParts): Promise<Buffer> {
  const { id, language, at, provider } = parts;
  const { title } = contractWords[language];
  return new Sheet({ title: `${title} ${id}`, language, at, author: provider, foot: `${title} ${id}` }).blocks(contractBlocks(parts)).bytes();
}
