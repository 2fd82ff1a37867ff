import type { Refusal } from '../engagement/command.js';
import type { DataIntegrationTerms } from '../data-integration/data-integration.terms.js';
import type { OptionSupportTerms } from '../option-support/option-support.terms.js';
import { planOf } from './plans.js';

/** What an order brings in, and what the customer has already. */
export interface Order {
  /** The customer's first contract. */
  newContract: boolean;
  /** The basic plan on the order, or the one in force. */
  plan?: string;
  /** Products that this order brings in. */
  products: readonly string[];
  /** Add-ons on the order or in force. */
  addons: readonly string[];
  /** The notes on the plans were accepted (CSP-20). */
  termsAccepted: boolean;
}

type SupportNeeds = { dataIntegration: Pick<DataIntegrationTerms, 'requiredBy'>; optionSupport: Pick<OptionSupportTerms, 'options'> };

/**
 * Why an order is refused, all reasons in the order of the rules (CSP-13, CSP-16, CSP-20). The dependency is asked at any
 * order that brings the product in; an add-on month of data integration does not meet it, only the two-month support does.
 */
export function orderRefusals({ newContract, plan, products, addons, termsAccepted }: Order, terms: SupportNeeds): Refusal[] {
  const included = planOf(plan)?.includesSupport === true;
  const integrating = products.filter((product) => terms.dataIntegration.requiredBy.includes(product));
  const optional = products.filter((product) => terms.optionSupport.options.some(({ id }) => id === product));
  const refused: Refusal[] = [];
  const refuse = (code: string, rule: string, facts: Refusal['facts']) => refused.push({ code, kind: 'rule', rule, ...(facts && { facts }) });

  if (integrating.length > 0 && !included && !addons.includes('data-integration-2m')) refuse('CSP_DIN_SUPPORT_REQUIRED', 'CSP-13', { products: integrating, plan: plan ?? null });
  if (optional.length > 0 && !included && !addons.includes('option-support-2m')) refuse('CSP_OPTION_SUPPORT_REQUIRED', 'CSP-13', { products: optional, plan: plan ?? null });
  if (newContract && addons.includes('onboarding-extension')) refuse('CSP_NOT_AVAILABLE_AT_NEW_CONTRACT', 'CSP-16', { addon: 'onboarding-extension' });
  if (!termsAccepted) refuse('CSP_TERMS_NOT_ACCEPTED', 'CSP-20', {});
  return refused;
}
