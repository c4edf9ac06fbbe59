// SPDX-License-Identifier: EUPL-1.2
//
// A real provider of OpenID Connect (oidc-provider, certified by the OpenID Foundation) on this
// machine, for one test, and what can go wrong with one.
import {generateKeyPairSync} from 'node:crypto';
import {createServer} from 'node:http';
import {Provider} from 'oidc-provider';

function newKey(alg) {
  const {privateKey} = alg === 'ES256' ? generateKeyPairSync('ec', {namedCurve: 'P-256'})
                                       : generateKeyPairSync('rsa', {modulusLength: 2048});
  return {...privateKey.export({format: 'jwk'}), kid: 'key-1', use: 'sig', alg};
}

/// {url, people, mood, stop()}. `people` by what they type as their name: {email, verified}. Its
/// moods: '' works; 'silent' never answers the server; 'gone' breaks each connection; 'stranger'
/// shows other keys than it signs with; 'no keys' shows none. Some providers do all in `other` ways:
/// another kind of key, the secret in the form, the address in the token.
export async function startProvider({client, secret, back, leave, other = false}) {
  const alg = other ? 'ES256' : 'RS256';
  const way = other ? 'client_secret_post' : 'client_secret_basic';
  const made = {url: '', people: new Map(), mood: '', asked: []};
  let answer;
  const server = createServer((request, response) => {
    const path = request.url.split('?')[0];
    const byServer = /^\/(token|jwks|me|\.well-known\/.*)$/.test(path);
    if (byServer) made.asked.push(path);
    if (made.mood === 'silent' && byServer) return;
    if (made.mood === 'gone' && byServer) return void request.socket.destroy();
    if (path === '/jwks' && (made.mood === 'stranger' || made.mood === 'no keys')) {
      const {kty, n, e, kid, use} = newKey(alg);
      response.setHeader('content-type', 'application/json');
      return void response.end(JSON.stringify({keys: made.mood === 'stranger' ? [{kty, n, e, kid, use, alg}] : []}));
    }
    answer(request, response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  made.url = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(made.url, {
    clients: [{
      client_id: client, client_secret: secret, redirect_uris: [back], post_logout_redirect_uris: leave,
      token_endpoint_auth_method: way, id_token_signed_response_alg: alg}],
    clientAuthMethods: [way],
    conformIdTokenClaims: !other,
    jwks: {keys: [newKey(alg)]},
    cookies: {keys: ['a cookie of a test']},
    claims: {openid: ['sub'], email: ['email', 'email_verified']},
    findAccount: (_, id) => ({accountId: id, claims: () => {
      const {email, verified = true} = made.people.get(id) ?? {};
      return {sub: id, email, email_verified: verified};
    }}),
  });
  answer = provider.callback();
  made.stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return made;
}
