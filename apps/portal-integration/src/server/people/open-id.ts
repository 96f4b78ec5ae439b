import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import type { OidcConfig } from "../config/config.ts";

/** What a browser takes to the provider, and what we keep to recognise it when it comes back. */
export interface SignInStart {
  readonly address: string;
  readonly kept: Readonly<Record<"state" | "nonce" | "verifier", string>>;
}

/** Who the provider says came back. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** Null when there is none, or none that may be believed. */
  readonly email: string | null;
  readonly name: string;
  /** Given back at sign-out. */
  readonly idToken: string;
}

/**
 * Sign-in by OpenID Connect: code flow, with PKCE, state and nonce. The provider is discovered when it is first needed, so that
 * its outage does not stop the service.
 */
export class OpenId {
  readonly #config: OidcConfig;
  readonly #back: string;
  readonly #home: string;
  #provider: Promise<Configuration> | null = null;

  constructor(config: OidcConfig, publicUrl: string) {
    this.#config = config;
    this.#back = `${publicUrl}/api/v1/sign-in/oidc/callback`;
    this.#home = `${publicUrl}/mon-territoire`;
  }

  async begin(): Promise<SignInStart> {
    const provider = await this.#discovered();
    const kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(provider, {
      redirect_uri: this.#back,
      scope: this.#config.scope,
      state: kept.state,
      nonce: kept.nonce,
      code_challenge: await calculatePKCECodeChallenge(kept.verifier),
      code_challenge_method: "S256",
    });
    return { address: address.href, kept };
  }

  /** `query` is what the provider sent the browser back with. Throws when anything does not match. */
  async finish(query: string, kept: SignInStart["kept"]): Promise<Identity> {
    const provider = await this.#discovered();
    const tokens = await authorizationCodeGrant(provider, new URL(`${this.#back}${query}`), {
      expectedState: kept.state,
      expectedNonce: kept.nonce,
      pkceCodeVerifier: kept.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) throw new Error("the provider gave no ID token");
    const said = await fetchUserInfo(provider, tokens.access_token, claims.sub);
    const isBelieved = said.email_verified === true || this.#config.trustsEmail;
    const names = [said.given_name, said.usual_name ?? said.family_name].filter((one) => typeof one === "string");
    return {
      issuer: claims.iss,
      subject: claims.sub,
      email: isBelieved && said.email ? said.email : null,
      name: said.name ?? names.join(" "),
      idToken: tokens.id_token,
    };
  }

  /** Where the person is to go in order to be signed out of the provider too; null where it has no such page. */
  async end(idToken: string): Promise<string | null> {
    try {
      const provider = await this.#discovered();
      if (provider.serverMetadata().end_session_endpoint === undefined) return null;
      const parameters = { id_token_hint: idToken, post_logout_redirect_uri: this.#home, state: randomState() };
      return buildEndSessionUrl(provider, parameters).href;
    } catch {
      // Signed out here all the same.
      return null;
    }
  }

  #discovered(): Promise<Configuration> {
    const { issuer, clientId, clientSecret, userinfoAlgorithm } = this.#config;
    const url = new URL(issuer);
    const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
    this.#provider ??= discovery(
      url,
      clientId,
      {
        client_secret: clientSecret,
        ...(userinfoAlgorithm === null ? {} : { userinfo_signed_response_alg: userinfoAlgorithm }),
      },
      undefined,
      {
        timeout: 10,
        // ProConnect answers about a person with a signed JWT: its signature is checked with the provider's keys, as the ID token's is.
        execute: [enableNonRepudiationChecks, ...(isLoopback ? [allowInsecureRequests] : [])],
      },
    ).catch((error: unknown) => {
      this.#provider = null;
      throw error;
    });
    return this.#provider;
  }
}
