// Generated from our OpenAPI document: npm run client. Do not edit; a test compares it with what the API declares.

export interface paths {
  "/health/live": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** This process runs */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Health"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/health/ready": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Commands can be taken and decided */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Health"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Health"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/api-keys": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Make an API key for a person */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          name: string;
          role: "staff" | "manager" | "finance" | "customer";
          department?: "sales" | "delivery" | "confirmation" | "support";
          /** For a customer: whose contact it is. */
          contactId?: string;
        } } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CreatedKey"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/api-keys/{id}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke an API key */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    patch?: never;
  };
  "/v1/audit": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Who did what to what, and what came of it, the newest first */
    get: {
      parameters: { query?: { action?: string; actor?: string; subject?: string; limit?: number; cursor?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["AuditPage"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/audit/chain": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Whether the last rows of the audit fit together, counted again for this answer */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["AuditChain"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/charge-events": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The events of charges in one order, for systems that ask instead of being told */
    get: {
      parameters: { query?: { after?: string; limit?: number }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ChargeEventPage"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/charges": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What is to be charged and why, the newest first */
    get: {
      parameters: { query?: { state?: "price-missing" | "priced" | "acknowledged" | "invoiced" | "settled" | "waived" | "reversed"; code?: string; pipeline?: string; customer?: string; engagement?: string; month?: string; limit?: number; cursor?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ChargePage"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/charges/export": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Charges as CSV: UTF-8 with BOM, or Shift_JIS with 〓 for what it lacks */
    get: {
      parameters: { query?: { state?: "price-missing" | "priced" | "acknowledged" | "invoiced" | "settled" | "waived" | "reversed"; code?: string; pipeline?: string; customer?: string; engagement?: string; month?: string; encoding?: "utf-8" | "shift_jis"; language?: "ja" | "en" }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content?: never };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/charges/invoices": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Book the invoice numbers of a file as its preview showed them */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          /** The CSV file in base64: UTF-8 or Shift_JIS, 1 MB and 5,000 rows at most. */
          content: string;
          /** Of the preview that was looked at. */
          hash: string;
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["InvoicesBooked"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/charges/invoices/preview": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** What a file of charges and invoice numbers would book; changes nothing */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          /** The CSV file in base64: UTF-8 or Shift_JIS, 1 MB and 5,000 rows at most. */
          content: string;
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["InvoicePreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/charges/reconciliation": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The ledger, computed again from events and prices, and what differs */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Reconciliation"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/charges/summary": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** How many charges there are per state, and what arose per month */
    get: {
      parameters: { query?: { state?: "price-missing" | "priced" | "acknowledged" | "invoiced" | "settled" | "waived" | "reversed"; code?: string; pipeline?: string; customer?: string; engagement?: string; month?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ChargeSummary"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/charges/{key}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** One charge with what led to it, its entries, and what can be done */
    get: {
      parameters: { query?: never; header?: never; path: { key: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Charge"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/charges/{key}/acknowledge": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Acknowledge a charge */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { key: string }; cookie?: never };
      requestBody: { content: { "application/json": Record<string, never> } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ChargeBooking"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/charges/{key}/invoice": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record that a charge was invoiced */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { key: string }; cookie?: never };
      requestBody: { content: { "application/json": {
          invoiceNumber: string;
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ChargeBooking"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/charges/{key}/reprice": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Look the price of a charge without one up again */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { key: string }; cookie?: never };
      requestBody: { content: { "application/json": Record<string, never> } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ChargeBooking"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/charges/{key}/reverse": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Take back an invoiced or settled charge by a counter-entry */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { key: string }; cookie?: never };
      requestBody: { content: { "application/json": {
          /** Free text: kept sealed. */
          reason: string;
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ChargeBooking"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/charges/{key}/waive": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Waive a charge that was not invoiced yet */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { key: string }; cookie?: never };
      requestBody: { content: { "application/json": {
          /** Free text: kept sealed. */
          reason: string;
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ChargeBooking"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/commands/{id}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What became of a command */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/customers": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Customers, the newest first */
    get: {
      parameters: { query?: { text?: string; limit?: number; cursor?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CustomerPage"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/customers/{id}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** One customer with its people */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Customer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/customers/{id}/erasure": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Erase the people of a customer for good; numbers, dates and charges stay */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": {
          /** Free text: kept sealed. */
          reason: string;
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Erasure"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Engagements, the newest first */
    get: {
      parameters: { query?: { pipeline?: string; step?: string; waitingOn?: "us" | "customer" | "third" | "nobody"; late?: "true" | "false"; open?: "true" | "false"; assignee?: string; customer?: string; text?: string; limit?: number; cursor?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["EngagementPage"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** One engagement with all that can be done */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Engagement"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/add-note": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Add a note */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["AddNoteForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/adopt-terms": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Adopt new terms */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["AdoptTermsForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/agree": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Dates agreed */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeAgreeForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/agree-meeting-slot": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Agree the meeting */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingAgreeMeetingSlotForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/agree-slot": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Agree the call */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingAgreeSlotForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/assign-adviser": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Name the adviser */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OptionSupportAssignAdviserForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/assign-architect": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Name the architect */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationAssignArchitectForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/book-meeting": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Book a meeting */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationBookMeetingForm"] | components['schemas']["OptionSupportBookMeetingForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/cancel": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Cancel */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeCancelForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/cancel-meeting": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Cancel a meeting */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationCancelMeetingForm"] | components['schemas']["OptionSupportCancelMeetingForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/change": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Change the dates */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeChangeForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/complete": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Complete without a release check */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationCompleteForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/confirm-payment": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Confirm the payment */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingConfirmPaymentForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/correct": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Correct a record */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CorrectForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/exchange-slip": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Sign the custody slip */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeExchangeSlipForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/finish-rework": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Finish the re-work */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeFinishReworkForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/finish-stage": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Finish the stage */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeFinishStageForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/give-advice": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record advice */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationGiveAdviceForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/guide-option": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record guidance */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OptionSupportGuideOptionForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/hold": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Put on hold */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["HoldForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/hold-kickoff": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record the kickoff */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationHoldKickoffForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/hold-meeting": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record the meeting */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingHoldMeetingForm"] | components['schemas']["DataIntegrationHoldMeetingForm"] | components['schemas']["OptionSupportHoldMeetingForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/hold-release-check": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record the release check */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationHoldReleaseCheckForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/hold-test-check": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record the test check */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationHoldTestCheckForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/move-cards": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record a move */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeMoveCardsForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/open-rework": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Open re-work, free of charge */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeOpenReworkForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/order-addon": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record an add-on month */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationOrderAddonForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/override": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Override */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OverrideForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/reassign": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Reassign */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["ReassignForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/receive": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record the receipt */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeReceiveForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/record-counts": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record counts */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeRecordCountsForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/record-explanation-call": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record the call */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingRecordExplanationCallForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/release": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record the release */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationReleaseForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/release-kit": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Clear the name on a kit */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeReleaseKitForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/request-explanation": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record the wished times */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingRequestExplanationForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/request-refund": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record a wish for a refund */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeRequestRefundForm"] | components['schemas']["DataIntegrationRequestRefundForm"] | components['schemas']["OptionSupportRequestRefundForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/resume": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Resume */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["ResumeForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/retry-effect": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Try again */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["RetryEffectForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/review-document": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record a review */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationReviewDocumentForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/schedule": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Propose dates */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeScheduleForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/send-application": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Send the application form */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSendApplicationForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/send-back": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Send the cards back */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeSendBackForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/send-contract": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Send the contract */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSendContractForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/send-kits": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Send the kits */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeSendKitsForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/send-material": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Send the material */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSendMaterialForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/send-payment-form": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Send the payment form */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSendPaymentFormForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/ship": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record the mailing */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeShipForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/sign-contract": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Signature */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSignContractForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/sign-return-slip": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Return slip */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeSignReturnSlipForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/skip-effect": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Go on without it */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["SkipEffectForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/start-intake": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Start the intake */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeStartIntakeForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/start-test": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record the start of the test */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationStartTestForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/stop": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Stop the support */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationStopForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/submit-application": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Application */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSubmitApplicationForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/submit-document": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record a document */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationSubmitDocumentForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/submit-estimate": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Complete the estimate */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeSubmitEstimateForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/commands/withdraw": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Withdraw */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingWithdrawForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/custody": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Who has the cards, from when to when, by which slip */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Custody"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/custody/chain.pdf": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The chain of custody as a PDF */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content?: never };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/custody/slips/{direction}/{shipment}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** A custody slip as a PDF */
    get: {
      parameters: { query?: never; header?: never; path: { id: string; direction: "inbound" | "outbound"; shipment: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content?: never };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/documents/{documentId}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** A document as a file */
    get: {
      parameters: { query?: never; header?: never; path: { id: string; documentId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content?: never };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/documents/{documentId}/text": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The words of a contract, for readers whose browser shows no PDF */
    get: {
      parameters: { query?: never; header?: never; path: { id: string; documentId: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["DocumentText"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/events": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What happened, in order */
    get: {
      parameters: { query?: { after?: number; limit?: number }; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["EventPage"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/messages": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The thread with the customer */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["MessagePage"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    /** Write to the other side */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": {
          text: string;
        } } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Message"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/add-note": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Add a note */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["AddNoteForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/adopt-terms": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Adopt new terms */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["AdoptTermsForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/agree": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Dates agreed */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeAgreeForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/agree-meeting-slot": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Agree the meeting */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingAgreeMeetingSlotForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/agree-slot": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Agree the call */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingAgreeSlotForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/assign-adviser": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Name the adviser */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OptionSupportAssignAdviserForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/assign-architect": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Name the architect */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationAssignArchitectForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/book-meeting": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Book a meeting */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationBookMeetingForm"] | components['schemas']["OptionSupportBookMeetingForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/cancel": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Cancel */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeCancelForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/cancel-meeting": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Cancel a meeting */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationCancelMeetingForm"] | components['schemas']["OptionSupportCancelMeetingForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/change": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Change the dates */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeChangeForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/complete": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Complete without a release check */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationCompleteForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/confirm-payment": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Confirm the payment */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingConfirmPaymentForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/correct": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Correct a record */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CorrectForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/exchange-slip": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Sign the custody slip */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeExchangeSlipForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/finish-rework": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Finish the re-work */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeFinishReworkForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/finish-stage": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Finish the stage */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeFinishStageForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/give-advice": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record advice */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationGiveAdviceForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/guide-option": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record guidance */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OptionSupportGuideOptionForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/hold": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Put on hold */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["HoldForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/hold-kickoff": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record the kickoff */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationHoldKickoffForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/hold-meeting": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record the meeting */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingHoldMeetingForm"] | components['schemas']["DataIntegrationHoldMeetingForm"] | components['schemas']["OptionSupportHoldMeetingForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/hold-release-check": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record the release check */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationHoldReleaseCheckForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/hold-test-check": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record the test check */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationHoldTestCheckForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/move-cards": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record a move */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeMoveCardsForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/open-rework": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Open re-work, free of charge */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeOpenReworkForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/order-addon": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record an add-on month */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationOrderAddonForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/override": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Override */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OverrideForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/reassign": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Reassign */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["ReassignForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/receive": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record the receipt */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeReceiveForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/record-counts": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record counts */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeRecordCountsForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/record-explanation-call": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record the call */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingRecordExplanationCallForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/release": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record the release */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationReleaseForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/release-kit": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Clear the name on a kit */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeReleaseKitForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/request-explanation": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record the wished times */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingRequestExplanationForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/request-refund": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record a wish for a refund */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeRequestRefundForm"] | components['schemas']["DataIntegrationRequestRefundForm"] | components['schemas']["OptionSupportRequestRefundForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/resume": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Resume */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["ResumeForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/retry-effect": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Try again */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["RetryEffectForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/review-document": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record a review */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationReviewDocumentForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/schedule": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Propose dates */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeScheduleForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/send-application": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Send the application form */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSendApplicationForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/send-back": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Send the cards back */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeSendBackForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/send-contract": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Send the contract */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSendContractForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/send-kits": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Send the kits */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeSendKitsForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/send-material": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Send the material */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSendMaterialForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/send-payment-form": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Send the payment form */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSendPaymentFormForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/ship": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record the mailing */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeShipForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/sign-contract": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Signature */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSignContractForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/sign-return-slip": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Return slip */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeSignReturnSlipForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/skip-effect": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Go on without it */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["SkipEffectForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/start-intake": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Start the intake */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeStartIntakeForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/start-test": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record the start of the test */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationStartTestForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/stop": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Stop the support */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationStopForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/submit-application": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Application */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSubmitApplicationForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/submit-document": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Record a document */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationSubmitDocumentForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/submit-estimate": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Complete the estimate */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeSubmitEstimateForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/previews/withdraw": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Preview: Withdraw */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingWithdrawForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/slots": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Free times within desk hours */
    get: {
      parameters: { query: { kind: string; from?: string; days?: number }; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SlotList"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/engagements/{id}/timeline": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What happened, in words, with notes and reasons */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Timeline"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/figures": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** How long the steps of a pipeline take, and who is waited for */
    get: {
      parameters: { query: { pipeline: string; days?: number }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Figures"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/live": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What changes, as it changes: events `changed`, and `resync` when all has to be read again */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "text/event-stream": components['schemas']["LiveChange"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/me": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Who I am here */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Me"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/me/filters": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** My saved filters */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SavedFilters"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    /** Save a filter under its name */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          name: string;
          search: {
            text?: string;
            pipeline?: string;
            step?: string;
            waitingOn?: "us" | "customer" | "third" | "nobody";
            late?: "true";
            state?: "open" | "closed" | "all";
            /** Id of a member of staff, `nobody`, or `me`. */
            assignee?: string;
          };
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SavedFilter"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/me/filters/{id}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    post?: never;
    /** Remove a saved filter */
    delete: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    patch?: never;
  };
  "/v1/me/language": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Choose the language of mails to me */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          language: "ja" | "en";
        } } };
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/password": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Choose a password; all other sessions end */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          /** Not needed within 30 minutes after signing in by a mailed link. */
          current?: string;
          new: string;
        } } };
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/payments": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Payments that are waited for */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["WaitingPayments"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/payments/bookings": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Confirm payments of a bank statement as its preview showed them; each line has one effect, however often it is sent */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          /** The CSV file in base64: UTF-8 or Shift_JIS, 1 MB and 5,000 rows at most. */
          content: string;
          columns?: {
            from: number;
            date: number;
            amount: number;
            payer: number | null;
            text: number | null;
          };
          /** Of the preview that was looked at. */
          hash: string;
          /** Which line pays which engagement, as the preview offers it; 100 at a time. */
          lines: ({
            line: number;
            engagement: string;
          })[];
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["PaymentBookings"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/payments/bookings/preview": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Which line of a bank statement pays what; changes nothing, and nothing of the file is kept */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          /** The CSV file in base64: UTF-8 or Shift_JIS, 1 MB and 5,000 rows at most. */
          content: string;
          /** Left out: they are guessed. */
          columns?: {
            from: number;
            date: number;
            amount: number;
            payer: number | null;
            text: number | null;
          };
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["StatementPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/people": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Who works here */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["PeopleList"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    /** Invite somebody by mail */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          name: string;
          email: string;
          role: "staff" | "manager" | "finance";
          department?: "sales" | "delivery" | "confirmation" | "support";
          /** Of the invitation and of all later mails; Japanese by default. */
          language?: "ja" | "en";
        } } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Person"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/people/sign-ins": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Who signed in or tried to, and who let whom in or out, the newest first */
    get: {
      parameters: { query?: { person?: string; limit?: number; cursor?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SignInPage"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/people/{id}/disable": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Disable a sign-in: sessions and keys stop working at once */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Person"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/people/{id}/enable": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Enable it again */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Person"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/people/{id}/role": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Change the role: sessions end, keys have it at once */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": {
          role: "staff" | "manager" | "finance";
          /** Left out: as it is. */
          department?: "sales" | "delivery" | "confirmation" | "support" | null;
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Person"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/pipelines": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The pipelines with their steps and commands */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["PipelineList"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/pipelines/cardIntake/engagements": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Card intake by mail */
    post: {
      parameters: { query?: { customer?: string }; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["CardIntakeApplyForm"] } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] | components['schemas']["Receipt"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] | components['schemas']["Receipt"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/pipelines/dataIntegration/engagements": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Data integration */
    post: {
      parameters: { query?: { customer?: string }; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["DataIntegrationOrderForm"] } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] | components['schemas']["Receipt"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] | components['schemas']["Receipt"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/pipelines/onboarding/engagements": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Onboarding */
    post: {
      parameters: { query?: { customer?: string }; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingSubmitInquiryForm"] } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] | components['schemas']["Receipt"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] | components['schemas']["Receipt"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/pipelines/optionSupport/engagements": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Option support */
    post: {
      parameters: { query?: { customer?: string }; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OptionSupportOrderForm"] } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] | components['schemas']["Receipt"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] | components['schemas']["Receipt"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/pipelines/{pipeline}/forms": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The forms of all commands, and which records can be corrected */
    get: {
      parameters: { query?: never; header?: never; path: { pipeline: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["PipelineForms"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/pipelines/{pipeline}/weeks": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What each week can take, and what is promised of it */
    get: {
      parameters: { query?: { from?: string; weeks?: number }; header?: never; path: { pipeline: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["WeekBoard"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/sign-in/link": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Have a sign-in link mailed, if this address is known */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          email: string;
        } } };
      responses: {
        202: { headers: { [name: string]: unknown }; content?: never };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/sign-in/link/redeem": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Sign in by the link of a mail or an invitation */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          /** What stands after # in the link of a mail: `sl_…` or `iv_…`. */
          token: string;
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SignedIn"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/sign-in/options": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** How one can sign in here */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SignInOptions"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/sign-in/password": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Sign in by password */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          email: string;
          password: string;
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SignedIn"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/sign-out": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Sign out: the session ends here and now */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/sign-out/everywhere": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Sign out everywhere: every session of mine ends, this one too */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/simulations": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Simulations, the newest first */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SimulationList"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    /** Start a simulation: a new one, or from an engagement as it stands or stood */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          pipeline: string;
          /** An engagement to go on from as it stands, or another simulation. */
          from?: string;
          /** Goes on from where it stood after this event, with `from`. */
          upTo?: number;
          form?: { [key: string]: unknown };
        } } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] | components['schemas']["Engagement"] } };
        202: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandAnswer"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/simulations/{id}/clock": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The time inside a simulation */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SimulationClock"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/simulations/{id}/outbox": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What would have been sent */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["OutboxList"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/simulations/{id}/run": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Run its time forward, to what happens next or to an instant */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": {
          to: "next";
        } | {
          /** UTC, with milliseconds. */
          until: string;
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SimulationRun"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/system": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** How Dandori runs: versions, workers, what is stuck, parked or undecided */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SystemState"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/system/deliveries/{id}/resend": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Let a parked delivery go out again */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ResentDelivery"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/system/engagements/{id}/workflow": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The workflow behind an engagement */
    get: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["EngagementWorkflow"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/terms": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The versions of terms, prices and calendar */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["TermsList"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    /** Publish a new version */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          /** A terms document as `GET /v1/terms/{version}` gives it, without `publishedAt`: that is now. */
          terms: { [key: string]: components['schemas']["Json"] };
        } } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["TermsVersion"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/terms/preview": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** What a new version would change */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          /** A terms document as `GET /v1/terms/{version}` gives it, without `publishedAt`: that is now. */
          terms: { [key: string]: components['schemas']["Json"] };
        } } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["TermsPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/terms/{version}": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** One version with its document and its calendar */
    get: {
      parameters: { query?: never; header?: never; path: { version: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["TermsDocument"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/today": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What waits, for whom, and when it hurts */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Today"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/webhook-deliveries": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What was delivered and what was not, the newest events first */
    get: {
      parameters: { query?: { webhook?: string; status?: "waiting" | "sent" | "parked"; limit?: number; cursor?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["WebhookDeliveryPage"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/webhook-deliveries/{id}/resend": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Send it again; one on its way stays as it is */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["WebhookDelivery"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/webhooks": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Where events are delivered to */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["WebhookList"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    /** Deliver events to an address */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          url: string;
          description?: string;
          /** None: all. */
          types?: ("dandori.charge.triggered" | "dandori.charge.priced" | "dandori.charge.price-missing" | "dandori.charge.acknowledged" | "dandori.charge.invoiced" | "dandori.charge.settled" | "dandori.charge.waived" | "dandori.charge.reversed" | "dandori.engagement.opened" | "dandori.engagement.closed")[];
        } } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["WebhookWithSecret"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/webhooks/{id}/disable": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Deliver nothing more to it */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Webhook"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/webhooks/{id}/enable": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Deliver to it again what comes from now on */
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Webhook"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
  "/v1/webhooks/{id}/rotate-secret": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Make a new secret; the old one signs as well for a day */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["WebhookWithSecret"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        409: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        413: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        415: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        422: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        429: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    delete?: never;
    patch?: never;
  };
}

export interface components {
  schemas: {
    Actor: {
      role: "customer" | "staff" | "manager" | "finance" | "public" | "system";
      id: string;
      department?: "sales" | "delivery" | "confirmation" | "support";
      /** Staff by name, when known; customers never. */
      name?: string;
    };
    AddNoteForm: {
      text: string;
    };
    AdoptTermsForm: {
      version: string;
    };
    Appointment: {
      title: components['schemas']["Words"];
      /** UTC, with milliseconds. */
      from: string;
      /** UTC, with milliseconds. */
      to: string;
      /** The command that agrees it and moves it; absent where each is an appointment of its own. */
      by?: string;
      /** Asked for, and not agreed yet. */
      wished?: true;
    };
    AuditChain: {
      /** The first row that was counted again; what is before it was not. */
      from: number;
      /** The last row that is right; 0 as long as no row is sealed. */
      seq: number;
      /** Of that row, SHA-256 in hex: to be compared with a head that was kept elsewhere. */
      hash: string;
      /** When that row was sealed. */
      sealedAt: string | null;
      /** Rows that are not sealed yet. */
      waiting: number;
      /** What is wrong, with the first row that is. */
      fault: {
        row: string;
        what: "changed" | "missing" | "out of order" | "dated back" | "rewritten";
      } | null;
    };
    AuditPage: {
      items: ({
        /** UTC, with milliseconds. */
        at: string;
        /** `<role>:<opaque id>`. */
        actor: string;
        action: string;
        /** `<kind>:<id>`. */
        subject: string;
        related: string | null;
        outcome: string;
        code: string | null;
        /** Its place in the chain; null until it is sealed, about a second later. */
        seq: number | null;
      })[];
      next: string | null;
    };
    CardIntakeAgreeForm: Record<string, never>;
    CardIntakeApplyForm: {
      plan: string;
      periodFrom?: string;
      periodTo?: string;
      variant?: "mail" | "visit";
      users: ({
        name: string;
      })[];
      options?: ("two-language" | "tag" | "private")[];
      wishedWeek?: string;
    };
    CardIntakeCancelForm: {
      askedBy?: "customer" | "company";
      feeAccepted?: boolean;
      reason?: string;
    };
    CardIntakeChangeForm: {
      mailDate?: string;
      intakeStart?: string;
      returnDate?: string;
      askedBy?: "customer" | "company";
      feeAccepted?: boolean;
      reason?: string;
    };
    CardIntakeExchangeSlipForm: {
      direction?: "inbound" | "outbound";
      party?: "giver" | "receiver";
      method: "e-signature" | "pdf-by-mail";
      file?: string;
      signerName?: string;
    };
    CardIntakeFinishReworkForm: Record<string, never>;
    CardIntakeFinishStageForm: {
      stage?: number;
      digitised: number;
      problems?: number;
      notes?: string;
      complete?: boolean;
      site?: string;
    };
    CardIntakeMoveCardsForm: {
      from?: string;
      place: "company" | "contractor";
      site: string;
      performer?: string;
    };
    CardIntakeOpenReworkForm: {
      cards?: number;
      fault: string;
    };
    CardIntakeReceiveForm: {
      kits: ({
        kit: string;
        person: string;
        kitName?: string;
        nameCardEnclosed?: boolean;
      })[];
      place?: "company" | "contractor";
      site: string;
      performer?: string;
      collectOnDelivery?: boolean;
      postageYen?: number;
      signature?: {
        method: "e-signature" | "pdf-by-mail";
        file?: string;
        signerName?: string;
      };
    };
    CardIntakeRecordCountsForm: {
      counts: ({
        person: string;
        cards: number;
      })[];
    };
    CardIntakeReleaseKitForm: {
      kit: string;
      person: string;
      registeredName?: string;
      kitName?: string;
      nameCardEnclosed?: boolean;
    };
    CardIntakeRequestRefundForm: {
      reason: string;
    };
    CardIntakeScheduleForm: {
      mailDate: string;
      intakeStart: string;
      returnDate: string;
      periodFrom?: string;
      periodTo?: string;
    };
    CardIntakeSendBackForm: {
      carrier: string;
      tracking: string;
      boxes?: number;
      kits?: (string)[];
      site?: string;
      signature?: {
        method: "e-signature" | "pdf-by-mail";
        file?: string;
        signerName?: string;
      };
    };
    CardIntakeSendKitsForm: {
      kits?: ({
        kit: string;
        person: string;
      })[];
    };
    CardIntakeShipForm: {
      carrier: string;
      tracking: string;
      boxes?: number;
      kits?: (string)[];
      collectOnDelivery?: boolean;
      signature?: {
        method: "e-signature" | "pdf-by-mail";
        file?: string;
        signerName?: string;
      };
    };
    CardIntakeSignReturnSlipForm: {
      method: "e-signature" | "pdf-by-mail";
      file?: string;
      signerName?: string;
    };
    CardIntakeStartIntakeForm: {
      site?: string;
    };
    CardIntakeSubmitEstimateForm: {
      counts?: ({
        person: string;
        cards: number;
      })[];
    };
    Charge: {
      key: string;
      engagement: {
        id: string;
        number: string | null;
      };
      pipeline: string;
      customer: {
        id: string;
        company: string | null;
      };
      code: string;
      quantity: number;
      unitYen: number | null;
      amountYen: number | null;
      on: string;
      rule: string | null;
      facts: { [key: string]: unknown };
      /** What the rule saw, in words. */
      told: (components['schemas']["Words"])[];
      state: "price-missing" | "priced" | "acknowledged" | "invoiced" | "settled" | "waived" | "reversed";
      invoiceNumber: string | null;
      /** UTC, with milliseconds. */
      triggeredAt: string;
      priceVersion: string | null;
      /** UTC, with milliseconds. */
      stateAt: string;
      /** Oldest first. */
      entries: ({
        kind: "price-missing" | "priced" | "acknowledged" | "invoiced" | "settled" | "waived" | "reversed";
        /** UTC, with milliseconds. */
        at: string;
        actor: components['schemas']["Actor"];
        amountYen: number | null;
        unitYen: number | null;
        priceVersion: string | null;
        invoiceNumber: string | null;
        reason: string | null;
      })[];
      /** What led to it, in words: the acts of the engagement up to the one that caused it. */
      evidence: (components['schemas']["TimelineEntry"])[];
      actions: ({
        action: "acknowledge" | "invoice" | "waive" | "reverse" | "reprice";
        /** The reader’s role may do it. */
        allowed: boolean;
        possible: boolean;
        why: {
          code: string;
          ja: string;
          en: string;
        } | null;
      })[];
    };
    ChargeBooking: {
      command: {
        id: string;
        name: string;
        status: "received" | "accepted" | "refused";
        /** UTC, with milliseconds. */
        receivedAt: string;
        address: string;
      };
      charge: string;
      entry: {
        kind: "price-missing" | "priced" | "acknowledged" | "invoiced" | "settled" | "waived" | "reversed";
        /** UTC, with milliseconds. */
        at: string;
        actor: components['schemas']["Actor"];
        amountYen: number | null;
        unitYen: number | null;
        priceVersion: string | null;
        invoiceNumber: string | null;
      };
    };
    ChargeEventPage: {
      items: (components['schemas']["CloudEvent"])[];
      /** Keep it, and ask with it next time. Never null: more may come. */
      next: string;
      /** Whether there is more by now. */
      more: boolean;
    };
    ChargePage: {
      items: ({
        key: string;
        engagement: {
          id: string;
          number: string | null;
        };
        pipeline: string;
        customer: {
          id: string;
          company: string | null;
        };
        code: string;
        quantity: number;
        unitYen: number | null;
        amountYen: number | null;
        on: string;
        rule: string | null;
        facts: { [key: string]: unknown };
        /** What the rule saw, in words. */
        told: (components['schemas']["Words"])[];
        state: "price-missing" | "priced" | "acknowledged" | "invoiced" | "settled" | "waived" | "reversed";
        invoiceNumber: string | null;
        /** UTC, with milliseconds. */
        triggeredAt: string;
        entries: ({
          kind: "price-missing" | "priced" | "acknowledged" | "invoiced" | "settled" | "waived" | "reversed";
          /** UTC, with milliseconds. */
          at: string;
          amountYen: number | null;
        })[];
      })[];
      next: string | null;
    };
    ChargeSummary: {
      states: ({
        state: "price-missing" | "priced" | "acknowledged" | "invoiced" | "settled" | "waived" | "reversed";
        count: number;
        amountYen: number;
      })[];
      /** Of the last twelve months, those with charges that were neither waived nor reversed. */
      months: ({
        month: string;
        count: number;
        amountYen: number;
      })[];
    };
    CloudEvent: {
      specversion: "1.0";
      id: string;
      source: string;
      type: "dandori.charge.triggered" | "dandori.charge.priced" | "dandori.charge.price-missing" | "dandori.charge.acknowledged" | "dandori.charge.invoiced" | "dandori.charge.settled" | "dandori.charge.waived" | "dandori.charge.reversed" | "dandori.engagement.opened" | "dandori.engagement.closed";
      subject: string;
      /** UTC, with milliseconds. */
      time: string;
      datacontenttype: "application/json";
      data: { [key: string]: components['schemas']["Json"] };
    };
    CommandAnswer: {
      command: {
        id: string;
        name: string;
        status: "received" | "accepted" | "refused";
        /** UTC, with milliseconds. */
        receivedAt: string;
        decidedAt: string | null;
        address: string;
      };
      /** As it was right after the command; absent while it is not decided. */
      engagement?: components['schemas']["EngagementSummary"];
      /** What the command brought about. */
      events: (components['schemas']["Event"])[];
      /** Why it was refused, when asked for by its address. */
      problem?: unknown;
    };
    CommandOffer: {
      /** In kebab case, as in the address. */
      name: string;
      title: components['schemas']["Words"];
      possible: boolean;
      /** JSON Schema of the form; of possible commands only. */
      form?: { [key: string]: unknown };
      /** What the form begins with. */
      initial?: { [key: string]: unknown };
      /** The command that agrees the time this one waits for, while there is none. */
      agreeFirst?: string;
      /** The kind of appointment that the form agrees: what to ask for free times. */
      slots?: string;
      /** It agrees one more time whenever it is given; absent: the new time takes the place of the last. */
      several?: true;
      /** Why it is not possible now. */
      why?: components['schemas']["WhyNot"];
    };
    CommandPreview: {
      state: string;
      stateTitle: components['schemas']["Words"];
      /** Set when the command would close the engagement. */
      outcome: string | null;
      /** Dates that would come, move or go. */
      moves: ({
        key: string;
        title: components['schemas']["Words"];
        from: string | null;
        to: components['schemas']["Deadline"] | null;
      })[];
      effects: ({
        effect: string;
        title: components['schemas']["Words"];
      })[];
      notices: ({
        notice: string;
        to: string;
        subject: components['schemas']["Words"];
      })[];
      charges: ({
        code: string;
        title: components['schemas']["Words"];
        quantity: number;
        /** By the price list in force; null where it has no price. */
        amountYen: number | null;
      })[];
    };
    CorrectForm: {
      fact: string;
      value: { [key: string]: components['schemas']["Json"] };
      effectiveAt: string;
      reason: string;
    };
    CreatedKey: {
      id: string;
      /** Shown once. */
      key: string;
      person: string;
      name: string;
      role: string;
    };
    Custody: {
      /** The survey: null where nobody has counted yet. */
      people: ({
        person: string;
        name: string | null;
        cards: number | null;
      })[];
      kits: ({
        kit: string;
        person: string;
        name: string | null;
        state: "sent" | "received" | "held" | "returned";
      })[];
      slips: ({
        direction: "inbound" | "outbound";
        shipment: number;
        kits: number;
        giver: {
          name: string | null;
          method: "e-signature" | "pdf-by-mail";
          /** UTC, with milliseconds. */
          at: string;
        } | null;
        receiver: {
          name: string | null;
          method: "e-signature" | "pdf-by-mail";
          /** UTC, with milliseconds. */
          at: string;
        } | null;
      })[];
      chain: ({
        /** UTC, with milliseconds. */
        at: string;
        until: string | null;
        what: "shipped" | "received" | "moved" | "sent-back" | "handed-over";
        holder: "customer" | "carrier" | "company" | "contractor";
        /** Site and performer; of staff only. */
        place: string | null;
        kits: number;
        slip: string | null;
      })[];
    };
    Customer: {
      id: string;
      number: string;
      company: string;
      language: "ja" | "en";
      /** UTC, with milliseconds. */
      createdAt: string;
      /** Engagements that are open. */
      open: number;
      closed: number;
      /** When anything last happened in one of them. */
      changedAt: string | null;
      /** At most 100. */
      contacts: ({
        id: string;
        /** Null once erased. */
        name: string | null;
        kana: string | null;
        email: string | null;
        phone: string | null;
        /** UTC, with milliseconds. */
        createdAt: string;
      })[];
      /** Null unless its people were erased. */
      erasure: components['schemas']["Erasure"] | null;
    };
    CustomerPage: {
      items: (components['schemas']["CustomerRow"])[];
      next: string | null;
    };
    CustomerRow: {
      id: string;
      number: string;
      company: string;
      language: "ja" | "en";
      /** UTC, with milliseconds. */
      createdAt: string;
      /** Engagements that are open. */
      open: number;
      closed: number;
      /** When anything last happened in one of them. */
      changedAt: string | null;
    };
    DataIntegrationAssignArchitectForm: {
      architect: string;
    };
    DataIntegrationBookMeetingForm: {
      kind: "kickoff" | "test-check" | "release-check" | "other";
      slot: {
        from: string;
        to: string;
      };
      language?: "ja" | "en" | "other";
      operator?: string;
      form?: "online" | "in-person";
      tenant?: string;
    };
    DataIntegrationCancelMeetingForm: {
      booking: string;
    };
    DataIntegrationCompleteForm: {
      on?: string;
      reason: string;
    };
    DataIntegrationGiveAdviceForm: {
      advice: string;
      minutes?: number;
    };
    DataIntegrationHoldKickoffForm: {
      heldAt?: string;
      minutes: number;
      attendees?: (string)[];
      notes?: string;
      form?: "online" | "in-person";
    };
    DataIntegrationHoldMeetingForm: {
      heldAt?: string;
      minutes: number;
      attendees?: (string)[];
      notes?: string;
      form?: "online" | "in-person";
      booking?: string;
    };
    DataIntegrationHoldReleaseCheckForm: {
      heldAt?: string;
      minutes: number;
      attendees?: (string)[];
      notes?: string;
      form?: "online" | "in-person";
      openPoints?: number;
    };
    DataIntegrationHoldTestCheckForm: {
      heldAt?: string;
      minutes: number;
      attendees?: (string)[];
      notes?: string;
      form?: "online" | "in-person";
    };
    DataIntegrationOrderAddonForm: {
      month: string;
      tenant?: string;
    };
    DataIntegrationOrderForm: {
      tenant: string;
      destination: string;
      entitlement?: "data-integration-2m" | "premier-included";
      systems?: number;
      systemNames?: string;
      startDate: string;
      plan?: string;
      products?: (string)[];
      addons?: (string)[];
      contactName?: string;
      email?: string;
      notesAccepted?: boolean;
    };
    DataIntegrationReleaseForm: {
      releasedAt?: string;
      tenant?: string;
    };
    DataIntegrationRequestRefundForm: {
      reason: string;
    };
    DataIntegrationReviewDocumentForm: {
      document: string;
      minutes: number;
      result: "accepted" | "findings";
      findings?: string;
      at?: string;
    };
    DataIntegrationStartTestForm: {
      startedAt?: string;
      tenant?: string;
      testResult?: string;
    };
    DataIntegrationStopForm: {
      reason: string;
    };
    DataIntegrationSubmitDocumentForm: {
      document: string;
      tenant?: string;
      notes?: string;
    };
    Deadline: {
      /** UTC, with milliseconds. */
      at: string;
      rule: string;
      because: ({
        kind: string;
        [key: string]: unknown;
      })[];
      why: {
        ja: ({
          label: string;
          text: string;
        })[];
        en: ({
          label: string;
          text: string;
        })[];
      };
    };
    Document: {
      id: string;
      kind: string;
      version: string;
      sha256: string;
      /** UTC, with milliseconds. */
      createdAt: string;
    };
    DocumentText: {
      language: "ja" | "en";
      /** Of the file whose words these are. */
      sha256: string;
      blocks: ({
        kind: "band" | "title" | "heading" | "paragraph" | "small";
        text: string;
      } | {
        kind: "rows";
        rows: ({
          label: string;
          value: string;
        })[];
      })[];
    };
    Engagement: {
      id: string;
      number: string;
      pipeline: string;
      simulation: boolean;
      seq: number;
      state: string;
      step: string;
      waiting: components['schemas']["Waiting"];
      lateSince: string | null;
      onHold: boolean;
      assignee: string | null;
      nextDue: string | null;
      outcome: string | null;
      /** UTC, with milliseconds. */
      openedAt: string;
      closedAt: string | null;
      customer: {
        id: string;
        number: string;
        company: string;
      };
      title: components['schemas']["Words"];
      contact: {
        id: string;
        name: string;
        email?: string;
        phone?: string;
      } | null;
      facts: { [key: string]: unknown };
      /** What the pipeline has worth seeing beside its steps. */
      panel: { [key: string]: unknown } | null;
      terms: string;
      steps: (components['schemas']["StepStatus"])[];
      /** Times agreed with the customer or asked for, the earliest first. */
      appointments: (components['schemas']["Appointment"])[];
      deadlines: ({
        key: string;
        title: components['schemas']["Words"];
        deadline: components['schemas']["Deadline"];
      })[];
      next: (components['schemas']["NextAction"])[];
      /** Effects that failed and that staff has to retry or skip. */
      tasks: ({
        effect: string;
        title: components['schemas']["Words"];
        code: string;
      })[];
      documents: (components['schemas']["Document"])[];
      commands: (components['schemas']["CommandOffer"])[];
      /** Commands that were taken in and are not decided yet. */
      pending: ({
        id: string;
        name: string;
        /** UTC, with milliseconds. */
        receivedAt: string;
      })[];
    };
    EngagementPage: {
      items: (components['schemas']["EngagementRow"])[];
      next: string | null;
    };
    EngagementRow: {
      id: string;
      number: string;
      pipeline: string;
      simulation: boolean;
      seq: number;
      state: string;
      step: string;
      waiting: components['schemas']["Waiting"];
      lateSince: string | null;
      onHold: boolean;
      assignee: string | null;
      nextDue: string | null;
      outcome: string | null;
      /** UTC, with milliseconds. */
      openedAt: string;
      closedAt: string | null;
      customer: {
        id: string;
        number: string;
        company: string;
      };
    };
    EngagementSummary: {
      id: string;
      number: string;
      pipeline: string;
      simulation: boolean;
      seq: number;
      state: string;
      step: string;
      waiting: components['schemas']["Waiting"];
      lateSince: string | null;
      onHold: boolean;
      assignee: string | null;
      nextDue: string | null;
      outcome: string | null;
      /** UTC, with milliseconds. */
      openedAt: string;
      closedAt: string | null;
    };
    EngagementWorkflow: {
      engagement: {
        id: string;
        number: string | null;
      };
      namespace: string;
      workflowId: string;
      /** Of the run that is under way, or the last; null when Temporal does not keep it any more or cannot be asked. */
      runId: string | null;
      status: string | null;
      startedAt: string | null;
      historyLength: number | null;
      stuck: ({
        workflowId: string;
        runId: string;
        engagement: {
          id: string;
          number: string | null;
        } | null;
        kind: "workflow-task" | "activity";
        /** Of the workflow, or of the activity. */
        name: string;
        attempt: number;
        /** What it failed with last, as a code. */
        code: string | null;
      })[];
      /** To be typed where the `temporal` tool reaches the server. */
      commands: (string)[];
    };
    Erasure: {
      /** UTC, with milliseconds. */
      requestedAt: string;
      /** Id of the manager. */
      requestedBy: string;
      /** Null while mails under way are not ended yet; nobody can be read any more all the same. */
      doneAt: string | null;
    };
    Event: {
      seq: number;
      /** UTC, with milliseconds. */
      at: string;
      type: string;
      actor: components['schemas']["Actor"];
      data: { [key: string]: unknown };
      rule: string | null;
      command: string | null;
    };
    EventPage: {
      items: (components['schemas']["Event"])[];
      /** `after` of the next page. */
      next: number | null;
    };
    Figures: {
      /** UTC, with milliseconds. */
      since: string;
      /** Hours of the calendar from entering a step to completing it, of those completed since then; null where there were none. */
      steps: ({
        id: string;
        title: components['schemas']["Words"];
        count: number;
        medianHours: number | null;
        p90Hours: number | null;
      })[];
      /** Of engagements in which anything happened since then, from their start. */
      waited: {
        engagements: number;
        usHours: number;
        customerHours: number;
        thirdHours: number;
      };
    };
    Health: {
      status: "ok" | "unavailable";
      checks: { [key: string]: "ok" | "unavailable" };
    };
    HoldForm: {
      on: "us" | "customer" | "third";
      reason: string;
    };
    InvoicePreview: {
      encoding: "utf-8" | "shift_jis";
      hash: string;
      counts: {
        book: number;
        already: number;
        wrong: number;
      };
      /** Of the rows that would be booked. */
      amountYen: number;
      rows: ({
        line: number;
        /** The key, when the row names a charge. */
        charge: string | null;
        company: string | null;
        amountYen: number | null;
        invoiceNumber: string;
        verdict: "book" | "already" | "wrong";
        /** Why it is wrong. */
        code: string | null;
      })[];
    };
    InvoicesBooked: {
      booked: ({
        charge: string;
        invoiceNumber: string;
      })[];
    };
    Json: unknown;
    LiveChange: {
      engagement: string;
      /** To staff only. */
      kind?: "progress" | "charge" | "message" | "simulation";
      /** The last event of the engagement; null when it was none of its events. To staff only. */
      seq?: number | null;
    };
    Me: {
      role: "customer" | "staff" | "manager" | "finance" | "public" | "link";
      id: string;
      name: string | null;
      language: "ja" | "en" | null;
      department: "sales" | "delivery" | "confirmation" | "support" | null;
      customer: string | null;
      engagement: string | null;
      action: string | null;
      /** Of a sign-in by cookie. */
      session: {
        by: "password" | "link" | "invite" | "oidc";
        /** UTC, with milliseconds. */
        until: string;
        passwordIsSet: boolean;
        /** A new password needs no current one now. */
        mayChoosePassword: boolean;
      } | null;
    };
    Message: {
      id: string;
      /** UTC, with milliseconds. */
      at: string;
      author: {
        role: string;
        id: string;
        name?: string;
      };
      text: string;
    };
    MessagePage: {
      items: (components['schemas']["Message"])[];
    };
    NextAction: {
      key: string;
      does: string;
      title: components['schemas']["Words"];
      deadline: components['schemas']["Deadline"];
      /** A hold stops it. */
      paused: boolean;
    };
    OnboardingAgreeMeetingSlotForm: {
      slot: {
        from: string;
        to: string;
      };
      operator?: string;
    };
    OnboardingAgreeSlotForm: {
      slot: {
        from: string;
        to: string;
      };
      operator?: string;
    };
    OnboardingConfirmPaymentForm: {
      amountYen: number;
      method: "bank-transfer" | "card" | "direct-debit" | "other";
      confirmedAt?: string;
      reference?: string;
    };
    OnboardingHoldMeetingForm: {
      heldAt?: string;
      form?: "chat-call" | "in-person";
      attendees?: (string)[];
      notes?: string;
    };
    OnboardingRecordExplanationCallForm: {
      at?: string;
      operator?: string;
      outcome?: "wants-to-apply" | "considering" | "declined";
      notes?: string;
    };
    OnboardingRequestExplanationForm: {
      wishedSlots: ({
        from: string;
        to: string;
      })[];
    };
    OnboardingSendApplicationForm: {
      email?: string;
    };
    OnboardingSendContractForm: {
      contractId?: string;
    };
    OnboardingSendMaterialForm: {
      documentVersion?: string;
    };
    OnboardingSendPaymentFormForm: {
      amountYen?: number;
      message?: string;
    };
    OnboardingSignContractForm: {
      consent: true;
      documentHash: string;
      name: string;
    };
    OnboardingSubmitApplicationForm: {
      plan: string;
      billingName: string;
      billingAddress: string;
      contactPersons: ({
        name: string;
        email: string;
        phone?: string;
      })[];
      reDelegationAcknowledged?: boolean;
      sensitiveDataAcknowledged?: boolean;
    };
    OnboardingSubmitInquiryForm: {
      company: string;
      name: string;
      email: string;
      phone: string;
      question: string;
      kind?: "service" | "trial" | "feasibility";
    };
    OnboardingWithdrawForm: {
      reason: string;
    };
    OptionSupportAssignAdviserForm: {
      adviser: string;
    };
    OptionSupportBookMeetingForm: {
      slot: {
        from: string;
        to: string;
      };
      language?: "ja" | "en" | "other";
      operator?: string;
    };
    OptionSupportCancelMeetingForm: {
      booking: string;
    };
    OptionSupportGuideOptionForm: {
      option: string;
      on?: string;
      notes?: string;
    };
    OptionSupportHoldMeetingForm: {
      heldAt?: string;
      minutes: number;
      attendees?: (string)[];
      notes?: string;
      booking?: string;
    };
    OptionSupportOrderForm: {
      options: (string)[];
      startDate: string;
      plan?: string;
      products?: (string)[];
      addons?: (string)[];
      contactName?: string;
      email?: string;
      notesAccepted?: boolean;
    };
    OptionSupportRequestRefundForm: {
      reason: string;
    };
    OutboxList: {
      items: ({
        id: string;
        /** UTC, with milliseconds. */
        at: string;
        name: string;
        receiver: string;
        data: { [key: string]: unknown };
        subject?: components['schemas']["Words"];
        text?: components['schemas']["Words"];
      })[];
    };
    OverrideForm: {
      action: string;
      facts: { [key: string]: components['schemas']["Json"] };
      reason: string;
    };
    PaymentBookings: {
      items: ({
        line: number;
        engagement: {
          id: string;
          number: string;
        };
        status: "accepted" | "received" | "refused";
        code: string | null;
        /** Why not, in words. */
        detail: string | null;
      })[];
    };
    PeopleList: {
      items: (components['schemas']["Person"])[];
    };
    Person: {
      id: string;
      name: string;
      role: "staff" | "manager" | "finance";
      department: "sales" | "delivery" | "confirmation" | "support" | null;
      /** For managers; null also for who signs in by key alone. */
      email: string | null;
      /** Of the mails to them. */
      language: "ja" | "en";
      /** `invited`: has not signed in yet. */
      state: "active" | "invited" | "disabled";
      /** For managers. */
      lastSignInAt: string | null;
    };
    PipelineForms: {
      forms: { [key: string]: { [key: string]: unknown } };
      correctable: ({
        fact: string;
        title: components['schemas']["Words"];
        /** The part of it that holds its time. */
        time: string;
      })[];
    };
    PipelineList: {
      items: ({
        id: string;
        title: components['schemas']["Words"];
        prefix: string;
        opens: string;
        steps: ({
          id: string;
          title: components['schemas']["Words"];
          customerTitle: components['schemas']["Words"];
        })[];
        commands: ({
          name: string;
          title: components['schemas']["Words"];
          step: string | null;
          by: (string)[];
        })[];
        states: { [key: string]: components['schemas']["Words"] };
        /** What is charged, by code. */
        charges: { [key: string]: components['schemas']["Words"] };
        /** JSON Schema of the form that opens one. */
        form: { [key: string]: unknown };
      })[];
    };
    Problem: {
      type: string;
      title: string;
      status: number;
      /** Stable; what a program looks at. */
      code: string;
      /** For people, in the language of Accept-Language. */
      detail: string;
      /** Id of the rule in the catalogue. */
      rule?: string;
      /** The values that the rule compared. */
      facts?: { [key: string]: unknown };
      /** A manager may go past it with a reason. */
      overridable?: boolean;
      errors?: ({
        path: string;
        code: string;
        message: string;
      })[];
      instance?: string;
    };
    ReassignForm: {
      assignee: string | null;
    };
    Receipt: {
      receipt: string;
      /** UTC, with milliseconds. */
      receivedAt: string;
    };
    Reconciliation: {
      /** UTC, with milliseconds. */
      checkedAt: string;
      charges: number;
      entries: number;
      /** How many differences there are; the first 200 are listed. */
      found: number;
      differences: ({
        kind: "charge-missing" | "charge-unknown" | "charge-differs" | "price-differs" | "amount-differs" | "settlement-missing" | "entry-unknown";
        charge: string;
        expected: string | null;
        found: string | null;
      })[];
    };
    ResentDelivery: {
      id: string;
      /** False when it was not parked any more. */
      due: boolean;
    };
    ResumeForm: Record<string, never>;
    RetryEffectForm: {
      effect: string;
    };
    SavedFilter: {
      id: string;
      name: string;
      search: {
        text?: string;
        pipeline?: string;
        step?: string;
        waitingOn?: "us" | "customer" | "third" | "nobody";
        late?: "true";
        state?: "open" | "closed" | "all";
        /** Id of a member of staff, `nobody`, or `me`. */
        assignee?: string;
      };
      /** UTC, with milliseconds. */
      savedAt: string;
    };
    SavedFilters: {
      /** At most 50, by name. */
      items: (components['schemas']["SavedFilter"])[];
    };
    SignInOptions: {
      /** Whose pages these are. */
      company: string;
      password: boolean;
      link: boolean;
      oidc: {
        name: string;
        /** Go there with the browser; `?to=/path` comes back to that page. */
        address: string;
      } | null;
    };
    SignInPage: {
      items: ({
        /** UTC, with milliseconds. */
        at: string;
        kind: string;
        outcome: "ok" | "refused" | "limited";
        /** Null when the one who tried is not known. */
        person: {
          id: string;
          /** Null for a customer’s contact, and for whoever is gone. */
          name: string | null;
          role: "customer" | "staff" | "manager" | "finance" | "public" | "system" | null;
        } | null;
        /** For what one person did to another’s sign-in. */
        by: {
          id: string;
          /** Null for a customer’s contact, and for whoever is gone. */
          name: string | null;
          role: "customer" | "staff" | "manager" | "finance" | "public" | "system" | null;
        } | null;
        address: string | null;
        /** Of staff only. */
        agent: string | null;
      })[];
      next: string | null;
    };
    SignedIn: {
      me: components['schemas']["Me"];
    };
    SimulationClock: {
      /** UTC, with milliseconds. */
      now: string;
    };
    SimulationList: {
      items: ({
        id: string;
        number: string;
        company: string;
        pipeline: string;
        step: string;
        /** UTC, with milliseconds. */
        openedAt: string;
        closedAt: string | null;
        nextDue: string | null;
      })[];
    };
    SimulationRun: {
      /** UTC, with milliseconds. */
      now: string;
      seq: number;
      state: string;
    };
    SkipEffectForm: {
      effect: string;
      reason: string;
    };
    SlotList: {
      items: ({
        /** UTC, with milliseconds. */
        from: string;
        /** UTC, with milliseconds. */
        to: string;
        /** Who is free then. */
        operators: (string)[];
      })[];
      minutes: number;
    };
    StatementPreview: {
      encoding: "utf-8" | "shift_jis";
      hash: string;
      columns: {
        from: number;
        date: number;
        amount: number;
        payer: number | null;
        text: number | null;
      };
      /** The first rows as they are, for choosing the columns. */
      sample: ((string)[])[];
      counts: {
        certain: number;
        ambiguous: number;
        none: number;
        booked: number;
        future: number;
        out: number;
        unreadable: number;
      };
      /** Money that came in. Lines that match nothing are listed up to 500. */
      lines: ({
        line: number;
        date: string;
        amountYen: number;
        payer: string;
        text: string;
        verdict: "certain" | "ambiguous" | "none" | "booked" | "future";
        /** Code of why it was judged so. */
        reason: string | null;
        candidates: ({
          id: string;
          number: string;
          company: string;
        })[];
      })[];
      /** The first 50. */
      unreadable: ({
        line: number;
        cell: "date" | "amount";
      })[];
    };
    StepStatus: {
      id: string;
      title: components['schemas']["Words"];
      customerTitle: components['schemas']["Words"];
      status: "done" | "now" | "next";
      enteredAt: string | null;
      completedAt: string | null;
    };
    SystemState: {
      /** UTC, with milliseconds. */
      now: string;
      versions: {
        dandori: string;
        /** Of the source, as git describes it. */
        revision: string | null;
        node: string;
        temporal: string | null;
        postgresql: string | null;
        /** The last migration of the tables, and the last one this release brings. */
        migration: {
          applied: string | null;
          expected: string;
        };
      };
      engine: {
        reachable: boolean;
        namespace: string;
        taskQueue: string;
        workers: ({
          identity: string;
          polls: ("workflow" | "activity")[];
          /** UTC, with milliseconds. */
          lastSeen: string;
          /** Seen within 90 seconds. */
          here: boolean;
        })[];
        stuck: {
          /** False when it could not be looked for in time. */
          known: boolean;
          /** At most 20 of each kind. */
          items: ({
            workflowId: string;
            runId: string;
            engagement: {
              id: string;
              number: string | null;
            } | null;
            kind: "workflow-task" | "activity";
            /** Of the workflow, or of the activity. */
            name: string;
            attempt: number;
            /** What it failed with last, as a code. */
            code: string | null;
          })[];
        };
        /** The schedule that brings to an end what a process left behind. */
        recovery: {
          paused: boolean;
          lastRun: string | null;
          nextRun: string | null;
        } | null;
        /** Whether this Temporal server can run time forward. */
        simulations: "available" | "unavailable" | "unknown";
      };
      parked: {
        count: number;
        /** The newest 50. */
        items: ({
          id: string;
          to: "contact" | "user" | "webhook";
          name: string;
          engagement: {
            id: string;
            number: string | null;
          } | null;
          subject: string | null;
          attempts: number;
          code: string | null;
          /** UTC, with milliseconds. */
          since: string;
        })[];
      };
      undecided: {
        count: number;
        /** The oldest 50, those of the last 30 seconds left out. */
        items: ({
          id: string;
          pipeline: string;
          name: string;
          engagement: {
            id: string;
            number: string | null;
          };
          /** UTC, with milliseconds. */
          receivedAt: string;
        })[];
      };
    };
    TermsDocument: {
      version: string;
      /** UTC, with milliseconds. */
      publishedAt: string;
      /** Opaque id of the manager; null for the first. */
      publishedBy: string | null;
      effectiveFrom: string;
      /** `superseded`: another version for the same day was published later. */
      state: "current" | "coming" | "past" | "superseded";
      /** Open engagements that hold this version; simulations are not counted. */
      openEngagements: number;
      /** The document as it was published. */
      terms: { [key: string]: components['schemas']["Json"] };
      calendar: {
        version: string;
        from: string;
        to: string;
        /** Yearly, MM-DD..MM-DD. */
        closures: (string)[];
        days: ({
          date: string;
          kind: "holiday" | "designated";
          title: components['schemas']["Words"];
        })[];
      };
    };
    TermsList: {
      /** The latest day first. */
      items: (components['schemas']["TermsVersion"])[];
    };
    TermsPreview: {
      version: string;
      effectiveFrom: string;
      /** The version that would hold on that day otherwise. */
      against: string;
      /** Absent: there is none. */
      changes: ({
        path: string;
        from?: components['schemas']["Json"];
        to?: components['schemas']["__schema1"];
      })[];
      prices: ({
        code: string;
        plan?: string;
        on: string;
        fromYen?: number;
        toYen?: number;
      })[];
      calendar: {
        version: string;
        from: string;
        to: string;
      };
      /** Open engagements keep the version they have. */
      keep: ({
        version: string;
        openEngagements: number;
      })[];
    };
    TermsVersion: {
      version: string;
      /** UTC, with milliseconds. */
      publishedAt: string;
      /** Opaque id of the manager; null for the first. */
      publishedBy: string | null;
      effectiveFrom: string;
      /** `superseded`: another version for the same day was published later. */
      state: "current" | "coming" | "past" | "superseded";
      /** Open engagements that hold this version; simulations are not counted. */
      openEngagements: number;
    };
    Timeline: {
      items: (components['schemas']["TimelineEntry"])[];
    };
    TimelineEntry: {
      seq: number;
      /** UTC, with milliseconds. */
      at: string;
      by: "person" | "system";
      /** By name, as far as it is known. */
      who: string | null;
      kind: "action" | "mail" | "effect" | "failed" | "charge" | "late" | "date" | "note" | "other";
      text: components['schemas']["Words"];
      detail: components['schemas']["Words"] | null;
      /** Free text that came with it: a note, a reason. */
      said: string | null;
      /** Was due, and deliberately not sent. */
      skipped: boolean;
      rule: string | null;
    };
    Today: {
      /** UTC, with milliseconds. */
      now: string;
      /** The most urgent first, at most 300. */
      items: (components['schemas']["TodayRow"])[];
      counts: {
        mine: number;
        ours: number;
        late: number;
        all: number;
        open: number;
      };
      waiting: {
        us: number;
        customer: number;
        third: number;
      };
      /** Calls and meetings of today. */
      agenda: ({
        id: string;
        company: string;
        /** UTC, with milliseconds. */
        at: string;
        /** UTC, with milliseconds. */
        to: string;
        title: components['schemas']["Words"];
      })[];
      /** What happens by itself next. */
      automatic: ({
        id: string;
        company: string;
        /** UTC, with milliseconds. */
        at: string;
        title: components['schemas']["Words"];
      })[];
    };
    TodayRow: {
      id: string;
      number: string;
      company: string;
      pipeline: components['schemas']["Words"];
      step: {
        title: components['schemas']["Words"];
        index: number;
        of: number;
      };
      waiting: {
        on: "us" | "customer" | "third" | "nobody";
        since: string | null;
      };
      assignee: string | null;
      onHold: boolean;
      /** When it hurts: an appointment, what is owed, what is waited for; or since when it is late. */
      due: {
        /** UTC, with milliseconds. */
        at: string;
        late: boolean;
        deadline: components['schemas']["Deadline"] | null;
      } | null;
      next: {
        command: string;
        title: components['schemas']["Words"];
        /** The reader may do it now. */
        mine: boolean;
      } | null;
      /** How many effects failed and wait for someone. */
      failed: number;
      /** What happens by itself if nobody acts. */
      otherwise: {
        title: components['schemas']["Words"];
        /** UTC, with milliseconds. */
        at: string;
      } | null;
    };
    Waiting: {
      on: "us" | "customer" | "third" | "nobody";
      /** The command that is waited for, in kebab case. */
      for: string | null;
      since: string | null;
    };
    WaitingPayment: {
      engagement: {
        id: string;
        number: string;
      };
      company: string;
      contact: {
        name: string;
        kana: string | null;
      } | null;
      billingName: string | null;
      /** What the payment form asked for; null when it was skipped. */
      amountYen: number | null;
      /** UTC, with milliseconds. */
      sentAt: string;
      lateSince: string | null;
      onHold: boolean;
    };
    WaitingPayments: {
      /** The oldest first, at most 500. */
      items: (components['schemas']["WaitingPayment"])[];
    };
    Webhook: {
      id: string;
      url: string;
      description: string;
      /** None: all. */
      types: ("dandori.charge.triggered" | "dandori.charge.priced" | "dandori.charge.price-missing" | "dandori.charge.acknowledged" | "dandori.charge.invoiced" | "dandori.charge.settled" | "dandori.charge.waived" | "dandori.charge.reversed" | "dandori.engagement.opened" | "dandori.engagement.closed")[];
      /** UTC, with milliseconds. */
      createdAt: string;
      disabledAt: string | null;
      /** Until when the secret before the last rotation signs as well. */
      oldSecretUntil: string | null;
    };
    WebhookDelivery: {
      id: string;
      webhook: string;
      event: {
        id: string;
        type: "dandori.charge.triggered" | "dandori.charge.priced" | "dandori.charge.price-missing" | "dandori.charge.acknowledged" | "dandori.charge.invoiced" | "dandori.charge.settled" | "dandori.charge.waived" | "dandori.charge.reversed" | "dandori.engagement.opened" | "dandori.engagement.closed";
        subject: string;
        /** UTC, with milliseconds. */
        time: string;
      };
      /** `parked`: given up; it can be sent again. */
      status: "waiting" | "sent" | "parked";
      attempts: number;
      lastCode: string | null;
      /** UTC, with milliseconds. */
      changedAt: string;
      /** The last ten attempts, the last one first. */
      history: ({
        n: number;
        /** UTC, with milliseconds. */
        at: string;
        /** `sent`, or why not. */
        code: string;
        /** Of HTTP. */
        status: number | null;
        ms: number | null;
      })[];
    };
    WebhookDeliveryPage: {
      items: (components['schemas']["WebhookDelivery"])[];
      next: string | null;
    };
    WebhookList: {
      items: (components['schemas']["Webhook"])[];
      /** Every type there is. */
      types: ("dandori.charge.triggered" | "dandori.charge.priced" | "dandori.charge.price-missing" | "dandori.charge.acknowledged" | "dandori.charge.invoiced" | "dandori.charge.settled" | "dandori.charge.waived" | "dandori.charge.reversed" | "dandori.engagement.opened" | "dandori.engagement.closed")[];
    };
    WebhookWithSecret: {
      webhook: components['schemas']["Webhook"];
      /** Shown once. */
      secret: string;
    };
    WeekBoard: {
      /** UTC, with milliseconds. */
      now: string;
      pipeline: {
        id: string;
        title: components['schemas']["Words"];
      };
      items: ({
        /** Its Monday. */
        week: string;
        /** Its Sunday. */
        last: string;
        limit: number;
        taken: number;
        businessDays: number;
        /** Weekdays on which nothing is done. */
        closed: ({
          date: string;
          why: string;
          name: components['schemas']["Words"] | null;
        })[];
        shares: ({
          engagement: {
            id: string;
            number: string;
            company: string;
          };
          amount: number;
          /** Which of its weeks this is, from 1. */
          index: number;
          of: number;
          /** False while the customer has not agreed: the week is only held. */
          agreed: boolean;
          stateTitle: components['schemas']["Words"];
          waiting: {
            on: "us" | "customer" | "third" | "nobody";
            title: components['schemas']["Words"] | null;
          };
          late: boolean;
          panel: { [key: string]: unknown } | null;
        })[];
      })[];
      /** Those that have no week yet. */
      waiting: ({
        engagement: {
          id: string;
          number: string;
          company: string;
        };
        amount: number | null;
        stateTitle: components['schemas']["Words"];
      })[];
    };
    WhyNot: {
      code: string;
      rule?: string;
      facts?: { [key: string]: unknown };
      overridable?: boolean;
      detail: components['schemas']["Words"];
    };
    Words: {
      ja: string;
      en: string;
    };
    __schema1: unknown;
  };
}
