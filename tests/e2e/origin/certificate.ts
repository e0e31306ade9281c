/** A certificate for the local origin, made anew for each run: nothing secret lies in the repository. */
import { generate } from 'selfsigned';

export async function makeCertificate(
  hosts: readonly string[],
): Promise<{ readonly key: string; readonly cert: string }> {
  const [name = 'localhost'] = hosts;
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) },
    ],
  });
  return { key, cert };
}
