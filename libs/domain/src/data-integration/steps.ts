import type { Step } from '../engagement/pipeline.js';

/** The steps of a data-integration support, with its three meetings in their order (DIN-02). */
export const steps: readonly Step[] = [
  {
    id: 'order',
    title: { ja: '申込・担当決定', en: 'Order and architect' },
    customerTitle: { ja: 'お申し込みと担当のご案内', en: 'Your order and your architect' },
  },
  {
    id: 'kickoff',
    title: { ja: 'キックオフ', en: 'Kickoff' },
    customerTitle: { ja: 'キックオフのお打ち合わせ', en: 'Kickoff meeting' },
  },
  {
    id: 'design',
    title: { ja: '設計・資料レビュー', en: 'Design and review' },
    customerTitle: { ja: '設計と設定資料の確認', en: 'Design, and review of your settings' },
  },
  {
    id: 'test',
    title: { ja: 'テスト連携', en: 'Test' },
    customerTitle: { ja: 'テスト連携と確認', en: 'Test and its check' },
  },
  {
    id: 'release',
    title: { ja: '本番リリース', en: 'Release' },
    customerTitle: { ja: '本番リリースと確認', en: 'Release and its check' },
  },
];
