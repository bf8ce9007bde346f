// One burst of load against one URL, from a process of its own: prints requests per second and latencies as JSON.
// A few raw sockets that speak just enough HTTP/1.1: the generator shares the machine with what it measures, so
// what it costs itself is kept small, and is the same for both sides.
import net from 'node:net';

const { url, headers, connections, seconds, warmupSeconds = 1 } = JSON.parse(process.argv[2]);
const { hostname, port, pathname } = new URL(url);
const lines = Object.entries({ host: hostname, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
const request = Buffer.from(`GET ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n`);

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
    socket.write(request);
  };
  socket.setNoDelay(true);
  socket.on('connect', send);
  socket.on('error', () => bad++);
  socket.on('data', (chunk) => {
    pending += chunk.toString('latin1');
    const head = pending.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(pending.slice(0, head))?.[1]);
    if (pending.length < head + 4 + length) return;
    if (!pending.startsWith('HTTP/1.1 200')) bad++;
    if (counting) latenciesMs.push(performance.now() - sentAt);
    pending = '';
    if (over) socket.destroy();
    else send();
  });
}

for (let n = 0; n < connections; n++) connect();
setTimeout(() => (counting = true), warmupSeconds * 1000);
setTimeout(
  () => {
    counting = false;
    over = true;
    latenciesMs.sort((a, b) => a - b);
    const at = (share) => latenciesMs[Math.min(latenciesMs.length - 1, Math.floor(latenciesMs.length * share))];
    console.log(JSON.stringify({ perSecond: latenciesMs.length / seconds, medianMs: at(0.5), p99Ms: at(0.99), bad }));
    setTimeout(() => process.exit(0), 200);
  },
  (warmupSeconds + seconds) * 1000,
);
