import type { paths } from './schema';

/** What the document of the API says of an address: its parts, what it takes, what it answers. */
type Method = 'get' | 'put' | 'post' | 'delete';

type Root = '/api/v1';
type Project = `${Root}/projects/{project}`;

type Knows<P extends keyof paths, M extends Method> =
  paths[P] extends Record<M, object> ? true : false;

type Below<R extends string, M extends Method> = {
  [P in keyof paths]: P extends `${R}${infer Rest}`
    ? Knows<P, M> extends true
      ? Rest
      : never
    : never;
}[keyof paths];

/** Addresses of the server that know a method. */
export type ServerPath<M extends Method> = Below<Root, M>;

/** Addresses inside a project that know a method. */
export type ProjectPath<M extends Method> = Below<Project, M>;

type Names<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** What stands in the braces of an address. */
export type Parts<P extends string> = Record<Names<P>, string | number>;

type Operation<P, M extends Method> = P extends keyof paths ? paths[P][M] : never;

type Content<T> = T extends { content: { 'application/json': infer Body } } ? Body : undefined;

type Good<T> = T extends { responses: infer Answers }
  ? { [S in keyof Answers]: S extends 200 | 201 | 202 ? Content<Answers[S]> : never }[keyof Answers]
  : never;

/** What an address below the root answers where all is well. */
export type ServerAnswer<P extends string, M extends Method> = Good<Operation<`${Root}${P}`, M>>;

/** What an address inside a project answers where all is well. */
export type ProjectAnswer<P extends string, M extends Method> = Good<
  Operation<`${Project}${P}`, M>
>;

/** What an item of a list is. */
export type Item<T> = T extends readonly (infer One)[] ? One : never;

type Sent<T> = T extends { requestBody?: infer Body } ? Content<NonNullable<Body>> : undefined;

/** What is sent to an address below the root. */
export type ServerBody<P extends string, M extends Method> = Sent<Operation<`${Root}${P}`, M>>;

/** What is sent to an address inside a project. */
export type ProjectBody<P extends string, M extends Method> = Sent<Operation<`${Project}${P}`, M>>;

/** An address with its parts filled in. */
export function filled<P extends string>(path: P, parts: Parts<P>): string {
  return Object.entries<string | number>(parts).reduce<string>(
    (address, [name, value]) => address.replace(`{${name}}`, encodeURIComponent(value)),
    path,
  );
}
