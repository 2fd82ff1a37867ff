import { toErrorSchema, type RJSFSchema, type RJSFValidationError, type ValidatorType } from '@rjsf/utils';
import { isBlank } from './schema.js';

export type FormValue = Record<string, unknown>;
type Translate = (key: string, values?: Record<string, unknown>) => string;

/**
 * What a browser can say before anything is sent: what is missing, too long, or not in the form asked for. The API says
 * the rest. Written out rather than compiled from the schema: our pages may not run code made from text (CSP).
 */
function* mistakes(schema: RJSFSchema, value: unknown, path: (string | number)[], t: Translate): Generator<RJSFValidationError> {
  const mistake = (name: string, message: string, at = path): RJSFValidationError => ({ name, message, stack: message, property: at.map((part) => `.${part}`).join('') });
  if (schema.properties && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [name, each] of Object.entries(schema.properties)) {
      const inner = (value as FormValue)[name];
      const required = schema.required?.includes(name) === true;
      const field: RJSFSchema = typeof each === 'object' ? each : {};
      if (inner === null && field.nullable) continue;
      if (isBlank(inner, required ? {} : field)) {
        if (required) yield mistake('required', t('shared.form.missing'), [...path, name]);
      } else yield* mistakes(field, inner, [...path, name], t);
    }
  }
  if (Array.isArray(value)) {
    if (typeof schema.minItems === 'number' && value.length < schema.minItems) yield mistake('minItems', t('shared.form.missing'));
    if (typeof schema.items === 'object' && !Array.isArray(schema.items)) for (const [index, each] of value.entries()) yield* mistakes(schema.items, each, [...path, index], t);
  }
  if (schema.const !== undefined && value !== schema.const) yield mistake('const', t('shared.form.needed'));
  if (typeof value === 'string') {
    if (schema.maxLength !== undefined && value.length > schema.maxLength) yield mistake('maxLength', t('shared.form.tooLong', { count: schema.maxLength }));
    else if (schema.format === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) yield mistake('format', t('shared.form.email'));
    else if (schema.format !== 'email' && schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) yield mistake('pattern', t('shared.form.pattern'));
  }
  if (typeof value === 'number') {
    if (schema.minimum !== undefined && value < schema.minimum) yield mistake('minimum', t('shared.form.atLeast', { count: schema.minimum }));
    if (schema.maximum !== undefined && value > schema.maximum) yield mistake('maximum', t('shared.form.atMost', { count: schema.maximum }));
  }
}

/** The form library's validator, in the language of the page. */
export function validatorIn(t: Translate): ValidatorType<FormValue> {
  const errorsOf = (schema: RJSFSchema, value: unknown): RJSFValidationError[] => [...mistakes(schema, value ?? {}, [], t)];
  return {
    validateFormData(value, schema) {
      const errors = errorsOf(schema, value);
      return { errors, errorSchema: toErrorSchema<FormValue>(errors) };
    },
    isValid: (schema, value) => errorsOf(schema, value).length === 0,
    rawValidation: () => ({ errors: [] }),
  };
}
