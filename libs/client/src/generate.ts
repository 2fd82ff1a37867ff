/** A JSON Schema as far as our document uses it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema | boolean;
  prefixItems?: Schema[];
  description?: string;
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

interface Operation {
  summary?: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema?: Schema }> };
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

export interface Document {
  paths: Record<string, Record<string, Operation | undefined>>;
  components?: { schemas?: Record<string, Schema> };
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const PLACES = ['query', 'header', 'path', 'cookie'];

/** TypeScript for our OpenAPI document, in the shape that openapi-fetch reads: `paths` and `components`. Pure; equal documents give equal text. */
export function generate(document: Document): string {
  const schemas = Object.entries(document.components?.schemas ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '// Generated from our OpenAPI document: npm run client. Do not edit; a test compares it with what the API declares.',
    '',
    'export interface paths {',
    ...Object.entries(document.paths).map(([path, item]) => `  ${JSON.stringify(path)}: {\n    parameters: ${NONE};\n${METHODS.map((method) => operationOf(method, item[method])).join('\n')}\n  };`),
    '}',
    '',
    'export interface components {',
    '  schemas: {',
    ...schemas.map(([name, schema]) => `${commentOf(schema.description, 4)}    ${name}: ${isRecursive(name, schema) ? 'unknown' : typeOf(schema, 4)};`),
    '  };',
    '}',
    '',
  ].join('\n');
}

const NONE = '{ query?: never; header?: never; path?: never; cookie?: never }';

function operationOf(method: string, operation: Operation | undefined): string {
  if (!operation) return `    ${method}?: never;`;
  const { requestBody } = operation;
  const body = requestBody ? `requestBody${requestBody.required ? '' : '?'}: { content: ${contentOf(requestBody.content)} };` : 'requestBody?: never;';
  const responses = Object.entries(operation.responses).map(([status, { content }]) => `        ${status}: { headers: { [name: string]: unknown }; content${content ? `: ${contentOf(content)}` : '?: never'} };`);
  return [
    `${commentOf(operation.summary, 4)}    ${method}: {`,
    `      parameters: { ${PLACES.map((place) => parametersIn(place, operation.parameters ?? [])).join('; ')} };`,
    `      ${body}`,
    '      responses: {',
    ...responses,
    '      };',
    '    };',
  ].join('\n');
}

function parametersIn(place: string, parameters: Parameter[]): string {
  // The client adds the Idempotency-Key by itself where the caller does not.
  const its = parameters.filter((each) => each.in === place).map((each) => ({ ...each, required: each.required === true && place !== 'header' }));
  if (its.length === 0) return `${place}?: never`;
  const fields = its.map(({ name, required, schema }) => `${keyOf(name)}${required ? '' : '?'}: ${typeOf(schema ?? {}, 6)}`);
  return `${place}${its.some((each) => each.required) ? '' : '?'}: { ${fields.join('; ')} }`;
}

function contentOf(content: Record<string, { schema?: Schema }>): string {
  return `{ ${Object.entries(content).map(([type, { schema }]) => `${JSON.stringify(type)}: ${typeOf(schema ?? {}, 8)}`).join('; ')} }`;
}

/** The type of a schema; `indent` is that of the line it stands on. */
function typeOf(schema: Schema | boolean, indent: number): string {
  if (typeof schema === 'boolean') return schema ? 'unknown' : 'never';
  if (schema.$ref) return `components['schemas'][${JSON.stringify(schema.$ref.split('/').at(-1))}]`;
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ');
  if ('const' in schema) return JSON.stringify(schema.const);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return unique(options.map((each) => typeOf(each, indent))).join(' | ');
  if (schema.allOf) return schema.allOf.map((each) => `(${typeOf(each, indent)})`).join(' & ');
  if (Array.isArray(schema.type)) return unique(schema.type.map((type) => typeOf({ ...schema, type }, indent))).join(' | ');
  switch (schema.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return schema.prefixItems ? `[${schema.prefixItems.map((each) => typeOf(each, indent)).join(', ')}]` : `(${typeOf(schema.items ?? true, indent)})[]`;
    case 'object':
      return objectOf(schema, indent);
    default:
      return schema.properties ? objectOf(schema, indent) : 'unknown';
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema, indent: number): string {
  const pad = ' '.repeat(indent + 2);
  const fields = Object.entries(properties).map(([name, each]) => `${commentOf(each.description, indent + 2)}${pad}${keyOf(name)}${required.includes(name) ? '' : '?'}: ${typeOf(each, indent + 2)};`);
  const open = additionalProperties === true || typeof additionalProperties === 'object';
  if (fields.length === 0) return open ? `{ [key: string]: ${typeOf(additionalProperties, indent)} }` : 'Record<string, never>';
  return `{\n${fields.join('\n')}${typeof additionalProperties === 'object' && Object.keys(additionalProperties).length > 0 ? '' : open ? `\n${pad}[key: string]: unknown;` : ''}\n${' '.repeat(indent)}}`;
}

/** Any JSON refers to itself, which a property's type may not. */
const isRecursive = (name: string, schema: Schema): boolean => JSON.stringify(schema).includes(`"#/components/schemas/${name}"`);
const keyOf = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
const unique = (types: string[]): string[] => [...new Set(types)];
const commentOf = (text: string | undefined, indent: number): string => (text ? `${' '.repeat(indent)}/** ${text.replaceAll('*/', '* /').replaceAll('\n', ' ')} */\n` : '');
