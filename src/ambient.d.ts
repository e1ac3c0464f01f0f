/**
 * The few globals that the core may use and that `lib: ["es2024"]` does not declare. Everything else that
 * Node or a browser offers (fetch, process, console, timers) does not exist in the core.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
declare class TextEncoder {
  encode(text?: string): Uint8Array;
}
declare class URL {
  constructor(address: string, base?: string);
  readonly href: string;
  readonly hostname: string;
  readonly pathname: string;
  static canParse(address: string, base?: string): boolean;
}
