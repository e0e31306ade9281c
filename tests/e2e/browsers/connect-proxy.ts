/**
 * Firefox has no table of hosts on its command line, so it gets a proxy: the origin's hosts lead to the origin,
 * every other is refused, and nothing leaves the machine.
 */
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { listen } from '../origin/listen.ts';

export interface ConnectProxy {
  readonly port: number;
  readonly close: () => Promise<void>;
}

export async function startConnectProxy(origin: {
  readonly port: number;
  readonly hosts: readonly string[];
}): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => {
    response.writeHead(502).end('Only https to the test hosts.');
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.on('connect', (request, client) => {
    const host = (request.url ?? '').split(':')[0] ?? '';
    if (!origin.hosts.includes(host)) {
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(origin.port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
    client.on('close', () => upstream.destroy());
  });
  const port = await listen(server);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
