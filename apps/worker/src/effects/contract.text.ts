import { formatDate, formatYen } from '#domain/calendar/because.js';
import { dateOf, type Instant } from '#domain/calendar/calendar.js';
import { priceOn, type Terms } from '#domain/terms/terms.js';

/** What a contract is made of. */
export interface ContractParts {
  id: string;
  /** When it was made out; with it the text is the same each time. */
  at: Instant;
  company: string;
  signer: string;
  plan: string | undefined;
  terms: Terms;
}

/** The contract, in Japanese: what is agreed, for whom, from which terms. */
export function contractText({ id, at, company, signer, plan, terms }: ContractParts): string {
  const chosen = terms.onboarding.plans.find((it) => it.id === plan);
  const date = dateOf(terms.timeZone, at);
  const price = priceOn(terms.prices, 'ONB.FIRST_PAYMENT', plan, date);
  return [
    'サービス利用契約書',
    '',
    `契約番号: ${id}`,
    `作成日: ${formatDate(date, 'ja')}`,
    `ご契約者: ${company}`,
    `ご署名者: ${signer} 様`,
    '',
    `第1条(サービス) ${chosen ? `${chosen.title.ja}(月 ${chosen.monthlyMinutes / 60}時間)` : '別途定めるプラン'}を提供します。`,
    `第2条(料金) 初回のお支払いは${price ? formatYen(price.unitYen) : '支払いフォームに記載の金額'}とします。`,
    '第3条(利用開始) 入金を確認した日の翌日、または開始前ミーティングの日の、いずれか遅い日からご利用いただけます。',
    '第4条(再委託の確認) ご契約者は、保険会社との代理店委託契約などに業務の再委託の制限がないことをご自身で確認済みです。',
    '第5条(お預かりしない情報) 要配慮個人情報はお預かりしません。',
    '',
    `契約書の版: ${terms.onboarding.contractVersion} / 条件の版: ${terms.version}`,
    '',
  ].join('\n');
}
