import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { z } from 'zod';
import { SESSION_COOKIE } from '../auth/session-cookie.js';
import { problemSchema } from '../schemas/problem.schema.js';
import { commandAnswer, receiptSchema } from '../schemas/engagement.schema.js';
import { kebab } from '../pipelines/names.js';
import { pipelines } from '../pipelines/registry.js';
import { toOpenApi, withDocumentRefs } from './schemas.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const START = '/v1/pipelines/{pipeline}/engagements';
const COMMAND = '/v1/engagements/{id}/commands/{name}';
const PREVIEW = '/v1/engagements/{id}/previews/{name}';

/** Our OpenAPI 3.1 document: the controllers' routes, and for each pipeline and command a route of its own with the real form. */
export function documentOf(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Dandori')
    .setVersion('1')
    .setDescription('Service fulfilment, one command at a time. Every command takes an Idempotency-Key; every error is a problem document (RFC 9457).')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key, or the token of a one-time link (`dl_…`).' })
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', description: 'The session of a person who signed in; requests that change something have to come from our own pages.' }, 'session')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: (_controller, method) => method,
    autoTagControllers: false,
    standardSchemaConverter: (schema, { schemaType }) => toOpenApi(schema as unknown as z.ZodType, schemaType) as ReturnType<NonNullable<Parameters<typeof SwaggerModule.createDocument>[2]>['standardSchemaConverter'] & {}>,
  });
  const schemas: Schemas = ((document.components ??= {}).schemas ??= {});
  register(schemas, problemSchema);
  register(schemas, commandAnswer);
  register(schemas, receiptSchema);
  expandStarts(document, schemas);
  expandCommands(document, schemas);
  for (const item of Object.values(document.paths)) for (const method of ['get', 'post', 'delete'] as const) addProblems(item[method], method !== 'get');
  const sorted = Object.fromEntries(Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  return withDocumentRefs({ ...document, paths: sorted }) as OpenAPIObject;
}

function register(schemas: Schemas, schema: z.ZodType): void {
  const { components } = toOpenApi(schema, 'output');
  Object.assign(schemas, components);
}

function addForm(schemas: Schemas, name: string, form: z.ZodType): { $ref: string } {
  const { schema, components } = toOpenApi(form, 'input');
  Object.assign(schemas, components, { [name]: schema });
  return { $ref: `#/components/schemas/${name}` };
}

const formName = (pipeline: string, action: string): string => `${upper(pipeline)}${upper(action)}Form`;
const upper = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** One way in per pipeline, with the form of its first action. */
function expandStarts(document: OpenAPIObject, schemas: Schemas): void {
  const generic = document.paths[START]?.post;
  if (!generic) return;
  delete document.paths[START];
  for (const { pipeline, forms } of Object.values(pipelines)) {
    const form = addForm(schemas, formName(pipeline.id, pipeline.opens), forms[pipeline.opens]!);
    document.paths[START.replace('{pipeline}', pipeline.id)] = { post: expanded(generic, 'pipeline', form, `start${upper(pipeline.id)}`, pipeline.title.en) };
  }
}

/** One way in per command, and one to its preview; pipelines whose commands share a name share it, each with its own form. */
function expandCommands(document: OpenAPIObject, schemas: Schemas): void {
  const byName = new Map<string, { title: string; forms: { $ref: string }[] }>();
  for (const entry of Object.values(pipelines)) {
    for (const name of entry.commands) {
      if (name === entry.pipeline.opens) continue;
      const its = byName.get(name) ?? { title: entry.words.actions[name]?.en ?? name, forms: [] };
      const kernel = entry.isKernel(name);
      if (!kernel || its.forms.length === 0) its.forms.push(addForm(schemas, kernel ? `${upper(name)}Form` : formName(entry.pipeline.id, name), entry.forms[name]!));
      byName.set(name, its);
    }
  }
  for (const path of [COMMAND, PREVIEW]) {
    const generic = document.paths[path]?.post;
    if (!generic) continue;
    delete document.paths[path];
    for (const [name, { title, forms }] of byName) {
      const schema = forms.length === 1 ? forms[0]! : { anyOf: forms };
      const preview = path === PREVIEW;
      document.paths[path.replace('{name}', kebab(name))] = { post: expanded(generic, 'name', schema, preview ? `preview${upper(name)}` : name, preview ? `Preview: ${title}` : title) };
    }
  }
}

function expanded(generic: Operation, parameter: string, schema: { $ref: string } | { anyOf: { $ref: string }[] }, operationId: string, summary: string): Operation {
  return {
    ...generic,
    operationId,
    summary,
    parameters: (generic.parameters ?? []).filter((each) => !('name' in each && each.name === parameter)),
    requestBody: { required: true, content: { 'application/json': { schema } } },
  };
}

/** Every operation may be answered by a problem. */
function addProblems(operation: Operation | undefined, changes: boolean): void {
  if (!operation) return;
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  const { responses } = operation;
  for (const [status, description] of Object.entries({
    400: 'Malformed, or a field is missing or invalid', 401: 'Not signed in', 403: 'Not allowed', 404: 'Not there, or not yours',
    ...(changes && { 409: 'Not possible now', 413: 'Too large', 415: 'Not JSON' }), 422: 'A rule refuses the values, or a key was used for others', 429: 'Too many; ask again after Retry-After', 503: 'Away; ask again', default: 'Any other problem',
  })) responses[status] ??= { description, content };
}
