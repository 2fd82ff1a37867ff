import type { Lang } from '#domain/calendar/because.js';
import type { Facts } from '#domain/engagement/json.js';
import { customerMails, internalMails } from '#domain/onboarding/onboarding.words.js';

type MailFunction = (facts: Facts, lang: Lang) => { subject: string; body: string };

/** What a pipeline says in its mails, and what a customer may do through the link in each. */
export interface PipelineMails {
  customer: { readonly [notice: string]: MailFunction | undefined };
  internal: { readonly [notice: string]: MailFunction | undefined };
  /** The action that the one-time link of a mail is for; mails without one link to the customer's page. */
  linkActions: { readonly [notice: string]: string | undefined };
}

const pipelines: { readonly [pipeline: string]: PipelineMails | undefined } = {
  onboarding: {
    customer: customerMails,
    internal: internalMails,
    linkActions: {
      material: 'requestExplanation',
      'remind-explanation': 'requestExplanation',
      'call-agreed': 'agreeSlot',
      'call-soon': 'agreeSlot',
      'application-form': 'submitApplication',
      'remind-application': 'submitApplication',
      'contract-ready': 'signContract',
      'remind-signature': 'signContract',
      'payment-confirmed': 'agreeMeetingSlot',
      'meeting-agreed': 'agreeMeetingSlot',
      'meeting-soon': 'agreeMeetingSlot',
    },
  },
};

/** The mails of a pipeline; none for one that has no words here. */
export function mailsOf(pipeline: string): PipelineMails {
  return pipelines[pipeline] ?? { customer: {}, internal: {}, linkActions: {} };
}
