import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atPath, canonicalJson, digestOf, own, pointer, sameJson } from '../../../src/core/index.ts';

describe('canonical JSON (RFC 8785)', () => {
  test('the example of section 3.2.2', () => {
    const value = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    ) as unknown;
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });
  test('members are sorted by UTF-16 code units, the example of section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toEqual([
      'One', 'Carriage Return', 'Control', 'Latin Small Letter O With Diaeresis', 'Euro Sign', 'Emoji: Grinning Face', 'Hebrew Letter Dalet With Dagesh',
    ]); // oxfmt-ignore
    // A parsed object would put the key 1 first in any case: the bytes are what counts.
    expect(
      [...canonicalJson({ b: 1, '10': 2, '9': 3, B: 4, '': 5 }).matchAll(/"([^"]*)":/g)].map(
        ([, key]) => key,
      ),
    ).toEqual(['', '10', '9', 'B', 'b']);
  });
  // Appendix B: the IEEE 754 bits and the text they must become.
  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('the number %s is %s', (bits, text) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigUint64(0, BigInt(`0x${bits}`));
    expect(canonicalJson(view.getFloat64(0))).toBe(text);
  });
  test('no JSON has NaN or infinities', () => {
    for (const number of [NaN, Infinity, -Infinity])
      expect(() => canonicalJson({ a: [number] })).toThrow(RangeError);
  });
  test('what is undefined is left out, as in JSON.stringify', () => {
    expect(canonicalJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}');
  });
  test('says the same value, whatever the order of members was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
        expect(sameJson(value, reversed(value))).toBe(true);
      }),
      { seed: 8785 },
    );
  });
  test('names that every object inherits are members like others', () => {
    const value = JSON.parse('{"toString":1,"__proto__":{"a":2},"constructor":3}') as unknown;
    expect(canonicalJson(value)).toBe('{"__proto__":{"a":2},"constructor":3,"toString":1}');
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]: [string, unknown]) => [name, reversed(member)]),
  );
}

describe('digest', () => {
  test('is SHA-256 of the canonical bytes, in UTF-8', () => {
    // sha256sum of the text {"a":"é"}
    expect(digestOf({ a: 'é' })).toBe(
      'sha256:b3a092a6af48807fa9482b2ee140105575daa26d5b24b3c0e60a7e2dee6683b1',
    );
    expect(digestOf({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
  test('leaves out the digest itself, and nothing deeper', () => {
    expect(digestOf({ a: 1, digest: 'sha256:old' })).toBe(digestOf({ a: 1 }));
    expect(digestOf({ a: { digest: 'x' } })).not.toBe(digestOf({ a: {} }));
  });
});

describe('reading members', () => {
  test('only own ones', () => {
    expect(own({ a: 1 }, 'a')).toBe(1);
    expect(own<unknown>({}, 'constructor')).toBeUndefined();
    expect(own<unknown>({}, '__proto__')).toBeUndefined();
    expect(own(undefined, 'a')).toBeUndefined();
  });
  test('along a path', () => {
    const event = { properties: { items: [{ sku: 'a' }], none: null, text: 'abc' } };
    expect(atPath(event, 'properties.items.0.sku')).toBe('a');
    for (const path of ['properties.items.1.sku', 'properties.none.x', 'properties.text.length', 'properties.toString', '__proto__', 'properties.__proto__.x', ''])
      expect(atPath(event, path)).toBeUndefined(); // oxfmt-ignore
  });
  test('as a JSON pointer', () => {
    expect(pointer([])).toBe('');
    expect(pointer(['a/b', 0, 'm~n', ''])).toBe('/a~1b/0/m~0n/');
  });
});
