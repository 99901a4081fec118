import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const KEYS = generateKeyPairSync('rsa', { modulusLength: 2048 });

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/**
 * An OpenID Connect provider at which somebody is signed in already: the person and the groups that a
 * test names. It checks the client, the code and its PKCE verifier, and signs what it says.
 */
export class Provider {
  static readonly client = { id: 'holdfast', secret: 'a secret of the client' };

  person = 'ada';
  groups = ['reviewer'];

  private readonly codes = new Map<string, { nonce: string; challenge: string }>();
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request, response);
  });

  static async start(): Promise<Provider> {
    const provider = new Provider();
    await new Promise<void>((resolve) => provider.server.listen(0, () => resolve()));
    return provider;
  }

  /** Another site than the application: that one is at 127.0.0.1. */
  get url(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: query } = new URL(request.url ?? '/', this.url);
    if (pathname === '/authorize') {
      const code = randomUUID();
      this.codes.set(code, {
        nonce: query.get('nonce') ?? '',
        challenge: query.get('code_challenge') ?? '',
      });
      const back = new URL(query.get('redirect_uri') ?? '');
      back.search = String(new URLSearchParams({ code, state: query.get('state') ?? '' }));
      response.writeHead(302, { Location: String(back) }).end();
      return;
    }
    const body = pathname === '/token' ? await this.token(request) : this.document(pathname);
    response
      .writeHead(body ? 200 : 400, { 'Content-Type': 'application/json' })
      .end(JSON.stringify(body ?? { error: 'invalid_grant' }));
  }

  private document(path: string): object | null {
    if (path === '/keys') {
      const key = KEYS.publicKey.export({ format: 'jwk' });
      return { keys: [{ ...key, kid: 'k1', use: 'sig', alg: 'RS256' }] };
    }
    return path === '/.well-known/openid-configuration'
      ? {
          issuer: this.url,
          authorization_endpoint: `${this.url}/authorize`,
          token_endpoint: `${this.url}/token`,
          jwks_uri: `${this.url}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        }
      : null;
  }

  private async token(request: IncomingMessage): Promise<object | null> {
    let sent = '';
    for await (const chunk of request) {
      sent += String(chunk);
    }
    const form = new URLSearchParams(sent);
    const given = this.codes.get(form.get('code') ?? '');
    this.codes.delete(form.get('code') ?? '');
    const verifier = createHash('sha256').update(form.get('code_verifier') ?? '');
    const [, basic = ''] = (request.headers.authorization ?? '').split(' ');
    const { id, secret } = Provider.client;
    const isClient =
      Buffer.from(basic, 'base64').toString() === `${id}:${secret.replaceAll(' ', '+')}`;
    if (!given || !isClient || verifier.digest('base64url') !== given.challenge) {
      return null;
    }
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.url,
      sub: `id-of-${this.person}`,
      aud: id,
      iat: now,
      exp: now + 60,
      nonce: given.nonce,
      preferred_username: this.person,
      groups: this.groups,
    };
    const words = `${base64url({ alg: 'RS256', kid: 'k1' })}.${base64url(claims)}`;
    const signature = sign('sha256', Buffer.from(words), KEYS.privateKey).toString('base64url');
    return { access_token: 'x', token_type: 'Bearer', id_token: `${words}.${signature}` };
  }
}
