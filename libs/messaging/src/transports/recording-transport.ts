import { DeliveryFailure, type Transport } from './transport.js';

/** Calls nobody: messages stay recorded, for the API to show. */
export class RecordingTransport implements Transport {
  readonly sends = false;

  async deliver(): Promise<void> {
    throw new DeliveryFailure('refused', 'A channel that records delivers nothing');
  }
}
