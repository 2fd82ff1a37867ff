import { formatDate, formatYen } from '#domain/calendar/because.js';
import { dateOf, type Instant } from '#domain/calendar/calendar.js';
import { priceOn, type Terms } from '#domain/terms/terms.js';
import { contractWords } from './contract.words.js';
import { Sheet } from './sheet.js';

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

/** ONB-05: the contract as a PDF, in the customer's language. The same parts give the same bytes, so that doing it again keeps its hash. */
export async function contractPdf({ id, language, at, provider, company, signer, plan, acknowledgedAt, terms, simulation = false }: ContractParts): Promise<Buffer> {
  const { timeZone, prices, onboarding } = terms;
  const words = contractWords[language];
  const chosen = onboarding.plans.find((it) => it.id === plan);
  const date = dateOf(timeZone, at);
  const price = priceOn(prices, 'ONB.FIRST_PAYMENT', plan, date);
  const amount = price && formatYen(price.unitYen);
  const hours = chosen && chosen.monthlyMinutes / 60;

  const sheet = new Sheet({ title: `${words.title} ${id}`, language, at, author: provider, foot: `${words.title} ${id}` });
  if (simulation) sheet.band(words.simulation);
  sheet.title(words.title);
  sheet.paragraph(words.preamble(company, provider));
  sheet.rows([
    [words.number, id],
    [words.madeOn, formatDate(date, language)],
    [words.customer, `${company}\n${words.signer(signer)}`],
    [words.provider, provider],
  ]);
  sheet.rows([
    [words.plan, chosen?.title[language] ?? words.planLater],
    [words.monthlyTime, hours === undefined ? words.planLater : words.hours(hours)],
    [words.monthlyPrice, amount ?? words.priceLater],
  ]);
  const facts = { amount, proration: onboarding.firstMonthProration, ...(acknowledgedAt && { acknowledgedOn: formatDate(dateOf(timeZone, acknowledgedAt), language) }) };
  for (const { heading, text } of words.articles(facts)) sheet.heading(heading).paragraph(text);
  sheet.paragraph(words.versions(onboarding.contractVersion, terms.version), { small: true });
  return sheet.bytes();
}
