import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a certificate and its key, and their content for a server. */
export interface Certificate {
  readonly certFile: string;
  readonly keyFile: string;
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** A throw-away authority in this folder, made by openssl. */
export class TestAuthority {
  readonly #folder: string;
  readonly caFile: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.caFile = join(folder, 'ca.pem');
    this.#openssl(
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=test authority',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
    );
  }

  /** @param name in the certificate, as DNS name; with `127.0.0.1` beside it unless `onlyName` */
  issue(name: string, onlyName = false): Certificate {
    const alternatives = `subjectAltName=DNS:${name}${onlyName ? '' : ',IP:127.0.0.1'}`;
    writeFileSync(join(this.#folder, `${name}.ext`), alternatives);
    this.#openssl(
      'req',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-subj',
      `/CN=${name}`,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.csr`,
    );
    this.#openssl(
      'x509',
      '-req',
      '-in',
      `${name}.csr`,
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-days',
      '2',
      '-extfile',
      `${name}.ext`,
      '-out',
      `${name}.pem`,
    );
    const certFile = join(this.#folder, `${name}.pem`);
    const keyFile = join(this.#folder, `${name}.key`);
    return { certFile, keyFile, cert: readFileSync(certFile), key: readFileSync(keyFile) };
  }

  #openssl(...args: string[]): void {
    execFileSync('openssl', args, { cwd: this.#folder, stdio: 'ignore' });
  }
}
