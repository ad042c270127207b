import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

const OWN_FILE = import.meta.filename;

/** A page that is asked by probes, in a process of its own so that it costs neither the supervisor nor the one who measures. */
export class ProbedPage implements Disposable {
  readonly url: string;
  readonly #end: () => void;

  private constructor(url: string, end: () => void) {
    this.url = url;
    this.#end = end;
  }

  static async start(): Promise<ProbedPage> {
    const child = spawn(process.execPath, [OWN_FILE], { stdio: ['pipe', 'pipe', 'inherit'] });
    const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return new ProbedPage(`http://127.0.0.1:${port}/health`, () => child.kill());
  }

  /** How often it was asked so far. */
  async asked(): Promise<number> {
    return new Promise((resolve, reject) => {
      get(new URL('/asked', this.url), { agent: false }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.once('end', () => resolve(Number(text)));
      }).once('error', reject);
    });
  }

  [Symbol.dispose](): void {
    this.#end();
  }
}

function serve(): void {
  let asked = 0;
  const server = createServer(({ url }, response) => {
    if (url === '/asked') response.end(String(asked));
    else {
      asked += 1;
      response.end('fine\n');
    }
  });
  server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
  // Whoever has started it is gone.
  process.stdin.on('end', () => process.exit()).resume();
}

if (process.argv[1] === OWN_FILE) serve();
