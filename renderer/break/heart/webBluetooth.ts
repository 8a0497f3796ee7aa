/** As much of Web Bluetooth as a strap needs; TypeScript's own library has none of it. Source: the Web Bluetooth draft */

export interface Bluetooth {
  /** Whether there is an adapter, switched on or off. */
  getAvailability(): Promise<boolean>;
  requestDevice(wish: { readonly filters: readonly { readonly services: readonly string[] }[] }): Promise<Strap>;
}

export interface Strap extends EventTarget {
  readonly gatt: {
    /** Has no time limit, and goes on after `disconnect`. */
    connect(): Promise<StrapServer>;
    disconnect(): void;
  };
}

interface StrapServer {
  getPrimaryService(name: string): Promise<{ getCharacteristic(name: string): Promise<Measurements> }>;
}

export interface Measurements extends EventTarget {
  /** Of the newest notification. */
  readonly value: DataView;
  startNotifications(): Promise<unknown>;
  stopNotifications(): Promise<unknown>;
}
