/** One notice on its way to one receiver, or one event on its way to an endpoint; the workflow id is `delivery/<delivery id>`, duplicates are rejected. */
export interface DeliveryRequest {
  delivery: string;
  /** Attempts that were made before the workflow began. */
  attempted?: number;
}

/** What a delivery came to. Parked ones are shown to an operator and can be sent again. */
export type DeliveryOutcome = 'sent' | 'parked';

export interface DeliveryActivities {
  /** Sends once. Idempotent on the delivery id (Message-ID, webhook-id); permanent failures are non-retryable with a code as type. */
  deliver(request: DeliveryRequest & { attempt: number }): Promise<void>;
  /** Marks a delivery parked with the code of its last failure. */
  parkDelivery(request: DeliveryRequest & { code: string }): Promise<void>;
}

export function deliveryWorkflowId(delivery: string): string {
  return `delivery/${delivery}`;
}
