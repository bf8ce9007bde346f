/** Lets only so many at once do something; the others wait for their turn, in their order. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private taken = 0;

  constructor(private readonly atOnce: number) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken < this.atOnce) this.taken++;
    else await new Promise<void>((mine) => this.waiting.push(mine));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The turn is handed on, not given back: nobody who comes later gets in between.
      if (next) next();
      else this.taken--;
    }
  }
}
