import type { Step } from '../engagement/pipeline.js';

/** The seven steps from the inquiry to the start of use (ONB-01), in order. */
export const steps: readonly Step[] = [
  {
    id: 'inquiry',
    title: { ja: 'お問い合わせ', en: 'Inquiry' },
    customerTitle: { ja: 'お問い合わせと資料のお届け', en: 'Your inquiry and our material' },
  },
  {
    id: 'explanation',
    title: { ja: '電話での説明', en: 'Explanation by phone' },
    customerTitle: { ja: 'お電話でのご説明', en: 'We explain by phone' },
  },
  {
    id: 'application',
    title: { ja: '申し込み', en: 'Application' },
    customerTitle: { ja: 'お申し込み', en: 'Your application' },
  },
  {
    id: 'contract',
    title: { ja: '契約手続き', en: 'Contract' },
    customerTitle: { ja: 'ご契約の手続き', en: 'Signing the contract' },
  },
  {
    id: 'payment',
    title: { ja: '決済', en: 'Payment' },
    customerTitle: { ja: 'お支払い', en: 'Your payment' },
  },
  {
    id: 'meeting',
    title: { ja: '開始前ミーティング', en: 'Meeting before the start' },
    customerTitle: { ja: '開始前のお打ち合わせ', en: 'Meeting before you start' },
  },
  {
    id: 'start',
    title: { ja: '利用開始', en: 'Start of use' },
    customerTitle: { ja: 'ご利用開始', en: 'You start' },
  },
];
