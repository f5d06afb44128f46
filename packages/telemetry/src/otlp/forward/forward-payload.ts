/** A request to be sent on, as it came: its bytes are not looked into again. */
export type ForwardPayload = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  readonly contentEncoding: string | null;
  readonly spans: number;
  /** Through whose hands it went before, as its sender said. */
  readonly passedBy: string | null;
};
