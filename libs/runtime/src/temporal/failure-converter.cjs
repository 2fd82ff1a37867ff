// Loaded by path by the SDK, in the worker (require) and in the workflow bundle: therefore CommonJS.
const { DefaultFailureConverter } = require('@temporalio/common');

/** Messages and stack traces of failures are payloads too, and go through the codec. */
exports.failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
