// Loaded by --import into a process whose clock is to jump: SIGUSR2 moves it by the next of the given milliseconds,
// comma-separated in JUMPS. Monotonic time is left alone, as it is when an operator sets a clock.
const RealDate = Date;
const jumps = (process.env.JUMPS ?? '').split(',').map(Number);
let offsetMs = 0;

globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + offsetMs);
    else super(...given);
  }

  static now() {
    return RealDate.now() + offsetMs;
  }
};

process.on('SIGUSR2', () => {
  offsetMs += jumps.shift() ?? 0;
});
