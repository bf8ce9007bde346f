import { nodesIn, Rendering, templateProblem } from './template.js';

const VALUES = {
  input: { name: 'Ada', age: 36, tags: ['a', 'b'], nested: { deep: [{ x: true }] }, none: null },
  nodes: { first: { output: { id: 'con_1' } } },
};

const rendering = (maxLength = 1_000) => new Rendering(VALUES, maxLength, () => new Error('too large'));

describe('templates', () => {
  it.each([
    ['Hello {{input.name}}, {{ input.age }}!', 'Hello Ada, 36!'],
    ['{{nodes.first.output.id}}:{{input.tags.1}}', 'con_1:b'],
    ['<{{input.missing.deeper}}{{input.none}}>', '<>'],
    ['{{input.tags}} as JSON', '["a","b"] as JSON'],
    ['no template', 'no template'],
    ['{{input.__proto__}}{{input.constructor}}{{input.name.length}}', ''],
  ])('%s comes to %s', (template, text) => {
    expect(rendering().text(template)).toBe(text);
  });

  it('fill in no markup where the text is HTML', () => {
    const values = { input: { x: `<script>"1" & '2'</script>` }, nodes: {} };
    const html = new Rendering(values, 1_000, () => new Error('too large')).html('<b>{{input.x}}</b>');
    expect(html).toBe('<b>&#60;script&#62;&#34;1&#34; &#38; &#39;2&#39;&#60;/script&#62;</b>');
  });

  it('that stand alone keep the kind of their value, wherever they stand', () => {
    const given = {
      a: '{{input.age}}',
      b: [' {{input.nested.deep.0.x}} ', 1],
      c: { d: '{{input.gone}}' },
      e: '{{input.tags}}',
    };
    expect(rendering().value(given)).toEqual({ a: 36, b: [true, 1], c: { d: null }, e: ['a', 'b'] });
  });

  it('fill in no more than their bound, in whatever pieces', () => {
    const half = new Rendering({ input: { big: 'x'.repeat(60) }, nodes: {} }, 100, () => new Error('too large'));
    expect(half.value('{{input.big}}')).toHaveLength(60);
    expect(() => half.value({ again: '{{input.big}}' })).toThrow('too large');
    expect(() => rendering(100).text('{{input.name}}'.repeat(50))).toThrow('too large');
  });

  it('are refused where they are none, or refer to what does not come before', () => {
    const before = new Set(['first']);
    const isRefused = (text: string): boolean => templateProblem(text, before) !== null;
    for (const text of [
      '{{input}}',
      '{{nodes.first.output}}',
      '{{ input.a-b.0 }}',
      'plain { } text',
      '{{nodes.first.output.id}}',
    ])
      expect([text, isRefused(text)]).toEqual([text, false]);
    for (const text of [
      '{{inputs.x}}',
      '{{nodes.first.id}}',
      '{{input.x',
      '{{}}',
      '{{input.a b}}',
      '{{1+1}}',
      '{{input..x}}',
      '{{nodes.later.output}}',
    ])
      expect([text, isRefused(text)]).toEqual([text, true]);
    expect(nodesIn('{{nodes.a.output.x}} {{input.y}} {{nodes.b.output}}')).toEqual(['a', 'b']);
  });

  it('are looked for in no more time than a text is long', () => {
    const startedMs = performance.now();
    for (const text of ['{{'.repeat(100_000), `{{${' '.repeat(200_000)}`, '{{ input.'.repeat(30_000)])
      expect(templateProblem(text, new Set())).not.toBeNull();
    expect(performance.now() - startedMs).toBeLessThan(5_000);
  });
});
