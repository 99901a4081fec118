import type { components } from './schema';

/** The shapes of the API under the names that the pages use; they come from its document. */
type Schemas = components['schemas'];

/** A place in a paper: `page` and `boxes` in a PDF, `path` elsewhere. */
export type Span = Schemas['Span'];

/** Left, bottom, right, top, in points of the unrotated page. */
export type Box = [number, number, number, number];

export type PlacedText = Schemas['PrintedText'];
export type Tuple = Schemas['Tuple'];
export type Finding = Schemas['Finding'];
export type FieldFinding = Finding['fields'][string];
export type PaperRef = Schemas['PaperReference'];
export type Paper = Schemas['Paper'];
export type TableInfo = Schemas['Table'];
export type ReadTable = Schemas['ReadTable'];
export type Audit = Schemas['Audit'];
export type AuditState = Audit['state'];
export type AuditRow = Schemas['AuditRow'];
export type NewDecision = Schemas['NewDecision'] & { action: Action };
export type Decision = Schemas['Decision'];
export type Action = Decision['action'];
export type Agreement = Schemas['Agreement'];
export type Study = Schemas['Study'];
export type Pooled = Schemas['Pool'];
export type PooledRow = Schemas['Row'];
export type PooledGroup = Schemas['Group'];
export type Model = Schemas['Models'];
export type Estimate = Schemas['Common'];
export type Effect = Schemas['Effect'];
export type GapPoint = Schemas['GapPoint'];
export type Coverage = Schemas['PaperCoverage'];
export type Project = Schemas['Project'];
export type Role = Schemas['Me']['role'];
export type Me = Schemas['Me'];
export type SignInWays = Schemas['Session'];
export type Change = Schemas['Change'];
export type VerdictWord = Schemas['Verdict'];

/** The verdicts with what needs a reviewer first. */
export const VERDICTS = [
  'misbound',
  'contradicted',
  'unsupported',
  'ambiguous',
  'no-paper',
  'derived',
  'bound',
] as const satisfies readonly VerdictWord[];
