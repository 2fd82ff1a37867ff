import type { Step } from '../engagement/pipeline.js';

/** The steps of an option support. */
export const steps: readonly Step[] = [
  {
    id: 'order',
    title: { ja: '申込・担当決定', en: 'Order and adviser' },
    customerTitle: { ja: 'お申し込みと担当のご案内', en: 'Your order and your adviser' },
  },
  {
    id: 'guidance',
    title: { ja: 'オプションごとの案内', en: 'Guidance on each option' },
    customerTitle: { ja: 'オプションごとのご案内', en: 'Guidance on each option' },
  },
];
