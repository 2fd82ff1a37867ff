import type { Step } from '../engagement/pipeline.js';

/** The six steps from the count of the cards to their return, in order. */
export const steps: readonly Step[] = [
  {
    id: 'application',
    title: { ja: '申し込みと枚数調査', en: 'Application and count' },
    customerTitle: { ja: 'お申し込みと枚数の調査', en: 'Your application and card count' },
  },
  {
    id: 'dates',
    title: { ja: '日程の決定', en: 'Dates' },
    customerTitle: { ja: '日程の決定', en: 'Agreeing the dates' },
  },
  {
    id: 'kits',
    title: { ja: 'キットの送付と発送', en: 'Kits and mailing' },
    customerTitle: { ja: 'キットのお届けと名刺のご発送', en: 'Your kits, and mailing the cards' },
  },
  {
    id: 'receipt',
    title: { ja: '受領と授受票', en: 'Receipt and slip' },
    customerTitle: { ja: '名刺の受領と授受票', en: 'We receive your cards' },
  },
  {
    id: 'intake',
    title: { ja: '取り込み', en: 'Intake' },
    customerTitle: { ja: '名刺の取り込み', en: 'We take in your cards' },
  },
  {
    id: 'return',
    title: { ja: '返送', en: 'Return' },
    customerTitle: { ja: '名刺のご返送', en: 'Your cards come back' },
  },
];
