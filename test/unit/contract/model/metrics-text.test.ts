import { describe, expect, it } from 'vitest';
import { readMetrics, seriesOf, sumOf } from '../../../../src/contract/model/metrics-text.ts';

const text = `# HELP a_total How often
# TYPE a_total counter
a_total{x="1",y="a\\"b\\\\c\\nd"} 3
a_total{y="",x="2"} 4 1712000000000
# TYPE b gauge
b NaN
b{le="+Inf",} +Inf
`;

describe('readMetrics', () => {
  it('reads types, labels with escapes, time stamps and numbers that are none', () => {
    const { types, samples, problems } = readMetrics(text);
    expect(problems).toEqual([]);
    expect([...types]).toEqual([
      ['a_total', 'counter'],
      ['b', 'gauge'],
    ]);
    expect(samples.map(({ labels, value }) => [labels, value])).toEqual([
      [{ x: '1', y: 'a"b\\c\nd' }, 3],
      [{ y: '', x: '2' }, 4],
      [{}, NaN],
      [{ le: '+Inf' }, Infinity],
    ]);
  });

  it.each(['a_total', 'a{x=1} 2', 'a{x="1} 2', 'a{x="1" y="2"} 3', '1a 2', 'a  2', 'a two'])(
    'finds %j wrong',
    (line) => {
      expect(readMetrics(line).problems).toEqual([line]);
    },
  );

  it('finds a metric that is declared twice', () => {
    expect(readMetrics('# TYPE a counter\n# TYPE a gauge').problems).toEqual(['a is declared twice']);
  });
});

it('seriesOf does not depend on the order of labels', () => {
  expect(seriesOf({ name: 'a', labels: { y: '2', x: '1' }, value: 0 })).toBe('a{x="1",y="2"}');
});

it('sumOf adds what has the labels', () => {
  const scrape = readMetrics('a{x="1",y="1"} 1\na{x="1",y="2"} 2\na{x="2"} 4\nb{x="1"} 8');
  expect([sumOf(scrape, 'a', { x: '1' }), sumOf(scrape, 'a')]).toEqual([3, 7]);
});
