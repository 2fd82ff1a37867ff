import type { Listed, SupportTerms } from '../support/support.terms.js';

/** The company's settings of option support (DIN-11, DIN-12). */
export interface OptionSupportTerms extends SupportTerms {
  /** The options that it covers; each may only be ordered with this support, or with a plan that includes it (CSP-13). */
  options: Listed[];
  /** Most minutes of meetings in the whole contract, whatever the number of its options (R-DIN-6). */
  capMinutes: number;
  /** Business days within which somebody is named. */
  serviceLevels: { assign: number };
}

export const defaultOptionSupportTerms: OptionSupportTerms = {
  months: 2,
  options: [
    { id: 'crm-link', title: { ja: '営業支援システムとの連携', en: 'Link to a sales system' } },
    { id: 'expense-link', title: { ja: '経費精算システムとの連携', en: 'Link to an expense system' } },
    { id: 'risk-check', title: { ja: 'リスクチェック', en: 'Risk check' } },
    { id: 'survey', title: { ja: 'アンケート', en: 'Survey' } },
  ],
  capMinutes: 120,
  endReminderDays: [14, 3],
  reminderTime: '10:00',
  capNoticePercents: [80, 100],
  meetingMinutes: 30,
  serviceLevels: { assign: 1 },
};
