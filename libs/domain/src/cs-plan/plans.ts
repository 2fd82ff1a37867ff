/** The basic plans of customer success, and the products beside them that include visits. */
export type Plan = 'basic' | 'advanced' | 'premier' | 'premier-plus';
export type VisitedProduct = Plan | 'onboarding-extension' | 'training-3h';
export type Phase = 'onboarding' | 'success';

/** What the rules of orders and visits ask of a product: whether it includes support, and how visits outside the area count. */
export interface PlanRow {
  /** Includes data-integration and option support (CSP-13). */
  includesSupport: boolean;
  /** Trips outside the area that are included, by phase; a phase without a number has no visits (CSP-04, CSP-07, CSP-09, CSP-17). */
  tripsIncluded: { [phase in Phase]?: number };
  /** What a trip beyond them costs. */
  travel?: 'CSP.TRAVEL' | 'EXT.TRAVEL' | 'TRN.TRAVEL';
  /** The rule that counts the trips of a phase. */
  rule: { [phase in Phase]?: string };
}

const PREMIER: PlanRow = { includesSupport: true, tripsIncluded: { onboarding: 2, success: 2 }, travel: 'CSP.TRAVEL', rule: { onboarding: 'CSP-07', success: 'CSP-09' } };

/** The entitlements of each product; the success phase of Basic and Advanced is notices of events alone. */
export const plans: { readonly [product in VisitedProduct]: PlanRow } = {
  basic: { includesSupport: false, tripsIncluded: {}, rule: { onboarding: 'CSP-04' } },
  advanced: { includesSupport: false, tripsIncluded: { onboarding: 2 }, travel: 'CSP.TRAVEL', rule: { onboarding: 'CSP-07' } },
  premier: PREMIER,
  'premier-plus': PREMIER,
  'onboarding-extension': { includesSupport: false, tripsIncluded: { onboarding: 0, success: 0 }, travel: 'EXT.TRAVEL', rule: { onboarding: 'CSP-17', success: 'CSP-17' } },
  'training-3h': { includesSupport: false, tripsIncluded: { onboarding: 0, success: 0 }, travel: 'TRN.TRAVEL', rule: { onboarding: 'CSP-18', success: 'CSP-18' } },
};

/** The row of a product; undefined for one that the table does not have. */
export function planOf(product: string | undefined): PlanRow | undefined {
  return product !== undefined && Object.hasOwn(plans, product) ? plans[product as VisitedProduct] : undefined;
}
