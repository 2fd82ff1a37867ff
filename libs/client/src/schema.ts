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
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    patch?: never;
  };
  "/v1/charges": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What is to be charged and why, the newest first */
    get: {
      parameters: { query?: { engagement?: string; customer?: string; code?: string; limit?: number; cursor?: string }; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["ChargePage"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
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
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
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
  "/v1/engagements/{id}/commands/hold-meeting": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Record the meeting */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": components['schemas']["OnboardingHoldMeetingForm"] } };
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
      requestBody: { content: { "application/json": components['schemas']["OnboardingHoldMeetingForm"] } };
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["CommandPreview"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
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
      parameters: { query: { kind: "call" | "meeting"; from?: string; days?: number }; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: {
        200: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["SlotList"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
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
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
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
        } } };
      responses: {
        201: { headers: { [name: string]: unknown }; content: { "application/json": components['schemas']["Person"] } };
        400: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        401: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        403: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        404: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
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
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
  };
  "/v1/pipelines/onboarding/engagements": {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    get?: never;
    put?: never;
    /** Onboarding */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
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
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    /** Start a simulation: a new one, or from a real engagement */
    post: {
      parameters: { query?: never; header?: { "Idempotency-Key"?: string }; path?: never; cookie?: never };
      requestBody: { content: { "application/json": {
          pipeline: string;
          from?: string;
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
        503: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
        default: { headers: { [name: string]: unknown }; content: { "application/problem+json": components['schemas']["Problem"] } };
      };
    };
    put?: never;
    post?: never;
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
    ChargePage: {
      items: ({
        key: string;
        engagement: {
          id: string;
          number: string | null;
        };
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
        state: string;
        /** UTC, with milliseconds. */
        triggeredAt: string;
        entries: ({
          kind: string;
          /** UTC, with milliseconds. */
          at: string;
          amountYen: number | null;
        })[];
      })[];
      next: string | null;
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
      /** Why it is not possible now. */
      why?: components['schemas']["WhyNot"];
    };
    CommandPreview: {
      state: string;
      /** Set when the command would close the engagement. */
      outcome: string | null;
      /** Dates that would come, move or go. */
      moves: ({
        key: string;
        title: components['schemas']["Words"];
        from: string | null;
        to: components['schemas']["Deadline"] | null;
      })[];
      effects: (string)[];
      notices: ({
        notice: string;
        to: string;
      })[];
      charges: ({
        code: string;
        quantity: number;
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
      terms: string;
      steps: (components['schemas']["StepStatus"])[];
      deadlines: ({
        key: string;
        title: components['schemas']["Words"];
        deadline: components['schemas']["Deadline"];
      })[];
      next: (components['schemas']["NextAction"])[];
      /** Effects that failed and that staff has to retry or skip. */
      tasks: ({
        effect: string;
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
    Health: {
      status: "ok" | "unavailable";
      checks: { [key: string]: "ok" | "unavailable" };
    };
    HoldForm: {
      on: "us" | "customer" | "third";
      reason: string;
    };
    Json: unknown;
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
      /** `invited`: has not signed in yet. */
      state: "active" | "invited" | "disabled";
    };
    PipelineForms: {
      forms: { [key: string]: { [key: string]: unknown } };
      correctable: (string)[];
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
    ResumeForm: Record<string, never>;
    RetryEffectForm: {
      effect: string;
    };
    SignInOptions: {
      password: boolean;
      link: boolean;
      oidc: {
        name: string;
        /** Go there with the browser; `?to=/path` comes back to that page. */
        address: string;
      } | null;
    };
    SignedIn: {
      me: components['schemas']["Me"];
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
    StepStatus: {
      id: string;
      title: components['schemas']["Words"];
      customerTitle: components['schemas']["Words"];
      status: "done" | "now" | "next";
      enteredAt: string | null;
      completedAt: string | null;
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
  };
}
