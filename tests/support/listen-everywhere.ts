import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What came in, by the way it came. */
export interface Arrivals {
  udp: number;
  tcp: number;
  names: number;
  /** Questions and answers to everybody in the neighbourhood, of names that end in `.local`. */
  multicast: number;
}

/** Listeners on this computer that stand for servers somewhere else. */
export interface Listeners {
  readonly udpPort: number;
  readonly tcpPort: number;
  /** Where names of computers would be asked for, if the program were told to ask there. */
  readonly namesPort: number;
  readonly arrivals: Readonly<Arrivals>;
  /**
   * Resolves when whatever was sent before has come in: a packet and connections of the test's own have, which came
   * after it by the same ways and are not counted.
   */
  settle(): Promise<void>;
  close(): void;
}

const OWN_PACKET = 'of the test itself';
const MADE_UP_NAME = /[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/;

/**
 * Listens for packets and for connections; every one counts, whatever it says.
 * @param secret what a page under test puts into the names that it asks for
 */
export async function listenEverywhere(secret: string): Promise<Listeners> {
  const arrivals: Arrivals = { udp: 0, tcp: 0, names: 0, multicast: 0 };
  let onOwnPacket = (): void => undefined;
  const udp = createSocket('udp4', (packet) => {
    if (packet.toString() === OWN_PACKET) onOwnPacket();
    else arrivals.udp += 1;
  });
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const multicast = await listenToNeighbours(secret, () => {
    arrivals.multicast += 1;
  });
  const tcp = await listen(() => {
    arrivals.tcp += 1;
  });
  const names = await listen(() => {
    arrivals.names += 1;
  });
  return {
    arrivals,
    udpPort: udp.address().port,
    tcpPort: tcp.port,
    namesPort: names.port,
    settle: async () => {
      const own = new Promise<void>((resolve) => {
        onOwnPacket = resolve;
      });
      udp.send(OWN_PACKET, udp.address().port, '127.0.0.1');
      await Promise.all([own, tcp.settle(), names.settle()]);
    },
    close: () => {
      udp.close();
      multicast.close();
      tcp.close();
      names.close();
    },
  };
}

/**
 * Multicast DNS (RFC 6762). Printers and the system itself speak there too: only names count that
 * Chromium makes up for this computer, and those that a page asks for.
 */
async function listenToNeighbours(
  secret: string,
  onPacket: () => void,
): Promise<{ close: () => void }> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true }, (packet) => {
    const text = packet.toString('latin1');
    if (text.includes(secret) || MADE_UP_NAME.test(text)) onPacket();
  });
  socket.bind(5353);
  await once(socket, 'listening');
  try {
    socket.addMembership('224.0.0.251');
  } catch {
    // A computer without a network has no neighbours to be heard by.
  }
  return { close: () => void socket.close() };
}

async function listen(
  onConnection: () => void,
): Promise<{ port: number; settle: () => Promise<void>; close: () => void }> {
  const open = new Set<Socket>();
  let onOwn: (() => void) | null = null;
  const server = createServer((socket) => {
    open.add(socket);
    // Connections are taken in their order, and only those of the test say who they are.
    if (onOwn === null) onConnection();
    else
      socket.once('data', (bytes) => {
        if (bytes.toString() === OWN_PACKET) onOwn?.();
        else onConnection();
      });
    socket.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    settle: async () => {
      const own = new Promise<void>((resolve) => {
        onOwn = resolve;
      });
      const client = connect(address.port, '127.0.0.1');
      open.add(client);
      client.write(OWN_PACKET);
      await own;
      onOwn = null;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
