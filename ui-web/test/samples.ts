import type { Finding, Span, Tuple } from '../src/api/types';

export function span(page: number, x: number, quote: string): Span {
  return { page, quote, boxes: [[x, 100, x + 20, 110]] };
}

export function tuple(sha256: string, page: number, x: number, value: string): Tuple {
  return {
    schema: 1,
    id: `${sha256}-${value}`,
    paper: { file: `${sha256}.pdf`, doi: null, sha256 },
    predictor: { text: 'No', spans: [span(page, x + 40, 'No')] },
    outcome: { text: 'Periodontitis', spans: [span(page, 300, 'Periodontitis')] },
    comparator: null,
    conditions: [],
    method: null,
    effect: { type: 'percent', label: '%', value, df: [], spans: [span(page, x, value)] },
    ciLow: null,
    ciHigh: null,
    ciLevel: null,
    p: null,
    n: null,
    spread: null,
    where: { kind: 'table', label: 'Table 1', page },
    confidence: 0.9,
  };
}

export function finding(changes: Partial<Finding>): Finding {
  return {
    schema: 1,
    row: 1,
    study: 'Wiener 2016',
    paper: { file: 'a.pdf', doi: null, sha256: 'a' },
    verdict: 'misbound',
    kinds: ['cross-analysis'],
    slots: ['predictor'],
    confidence: 0.9,
    fields: {},
    evidence: [],
    boundTo: null,
    expected: null,
    alternatives: 0,
    failure: null,
    suggestion: null,
    lint: [],
    why: 'because',
    ...changes,
  };
}
