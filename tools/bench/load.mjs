// One burst of load against one URL, from a process of its own: prints requests per second and latencies as JSON.
// A few raw sockets that speak just enough HTTP/1.1: the generator shares the machine with what it measures, so
// what it costs itself is kept small, and is the same for both sides.
import { randomBytes } from 'node:crypto';
import net from 'node:net';

const {
  method = 'GET',
  url,
  headers,
  body = '',
  status = 200,
  connections,
  seconds,
  warmupSeconds = 1,
} = JSON.parse(process.argv[2]);
const { hostname, port, pathname, search } = new URL(url);
const sent = { host: hostname, ...(body && { 'content-type': 'application/json' }), ...headers };
const lines = Object.entries(sent).map(([name, value]) => `${name}: ${value}\r\n`);
const head = `${method} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}`;

/** Where a body says `{n}` stands another text in each request, of the same length and of no other burst's. */
const burstId = randomBytes(6).toString('hex');
let requests = 0;

function request() {
  if (!body) return `${head}\r\n`;
  const text = body.replace('{n}', `${burstId}-${String(++requests).padStart(9, '0')}`);
  return `${head}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

const latenciesMs = [];
let bad = 0;
let counting = false;
let over = false;

function connect() {
  const socket = net.connect(Number(port), hostname);
  let sentAt = 0;
  let pending = '';
  const send = () => {
    sentAt = performance.now();
    socket.write(request(), 'latin1');
  };
  socket.setNoDelay(true);
  socket.on('connect', send);
  socket.on('error', () => bad++);
  socket.on('data', (chunk) => {
    pending += chunk.latin1Slice();
    const end = pending.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(pending.slice(0, end))?.[1]);
    if (pending.length < end + 4 + length) return;
    if (!pending.startsWith(`HTTP/1.1 ${status}`)) bad++;
    if (counting) latenciesMs.push(performance.now() - sentAt);
    pending = '';
    if (over) socket.destroy();
    else send();
  });
}

for (let n = 0; n < connections; n++) connect();
setTimeout(() => {
  counting = true;
  process.send?.('counting');
}, warmupSeconds * 1000);
setTimeout(
  () => {
    counting = false;
    over = true;
    latenciesMs.sort((a, b) => a - b);
    const at = (share) => latenciesMs[Math.min(latenciesMs.length - 1, Math.floor(latenciesMs.length * share))];
    const figures = {
      requests: latenciesMs.length,
      perSecond: latenciesMs.length / seconds,
      medianMs: at(0.5),
      p99Ms: at(0.99),
      bad,
    };
    process.send(figures);
    setTimeout(() => process.exit(0), 200);
  },
  (warmupSeconds + seconds) * 1000,
);
