import type { CallOutcome, InquiryKind, PaymentMethod } from './onboarding.facts.js';

// The choices that forms offer and rules know.

export const inquiryKinds = ['service', 'trial', 'feasibility'] as const satisfies readonly InquiryKind[];

export const callOutcomes = ['wants-to-apply', 'considering', 'declined'] as const satisfies readonly CallOutcome[];

export const paymentMethods = ['bank-transfer', 'card', 'direct-debit', 'other'] as const satisfies readonly PaymentMethod[];

export const meetingForms = ['chat-call', 'in-person'] as const;
