import { randomBytes } from 'node:crypto';
import { defaultPayloadConverter, type Payload } from '@temporalio/common';
import { EncryptionCodec, PayloadRefused } from './codec.js';

const masterKey = randomBytes(32).toString('base64');
const codec = new EncryptionCodec({ masterKey });
const plain = (value: unknown): Payload => defaultPayloadConverter.toPayload(value)!;
const seal = async (value: unknown): Promise<Payload> => (await codec.encode([plain(value)]))[0]!;
const refusal = (payload: Payload, by = codec): Promise<unknown> => by.decode([payload]).catch((error: unknown) => error);

test('a value comes back as it went in', async () => {
  const value = { company: '段取り商店', count: 3, none: null };

  const [opened] = await codec.decode([await seal(value)]);

  expect(defaultPayloadConverter.fromPayload(opened!)).toEqual(value);
});

test('what is sealed shows neither its value nor the encoding it had', async () => {
  const sealed = await seal('段取り商店');

  expect(Buffer.from(sealed.data!).includes('段取り商店')).toBe(false);
  expect(Buffer.from(sealed.metadata!['encoding']!).toString()).toBe('binary/encrypted');
  expect(JSON.stringify(sealed.metadata)).not.toContain('json/plain');
});

test('the same value is sealed differently each time', async () => {
  const [one, two] = [await seal('x'), await seal('x')];

  expect(one.data).not.toEqual(two.data);
});

test('a payload that is not encrypted is refused', async () => {
  expect(await refusal(plain('put in by somebody else'))).toMatchObject({ name: 'PayloadRefused', code: 'PAYLOAD_NOT_ENCRYPTED' });
  expect(await refusal({})).toBeInstanceOf(PayloadRefused);
});

test.each([0, 12, 28])('a payload changed at byte %i is refused', async (at) => {
  const sealed = await seal('x');
  sealed.data![at]! ^= 1;

  expect(await refusal(sealed)).toMatchObject({ code: 'PAYLOAD_DAMAGED' });
});

test('a payload cut short is refused', async () => {
  const sealed = await seal('x');

  expect(await refusal({ ...sealed, data: sealed.data!.subarray(0, 20) })).toMatchObject({ code: 'PAYLOAD_DAMAGED' });
});

test('a payload of another master key is refused by name', async () => {
  const other = new EncryptionCodec({ masterKey: randomBytes(32).toString('base64') });

  expect(await refusal(await seal('x'), other)).toMatchObject({ code: 'PAYLOAD_OTHER_KEY' });
});

test('a master key of the wrong length is no key', () => {
  expect(() => new EncryptionCodec({ masterKey: 'c2hvcnQ=' })).toThrow('32 bytes');
});
