/** Whose signature it will be, and how it is made: a file (PKCS#12) or a token (PKCS#11) stands behind it. */
export interface SigningKey {
  /** The signer's certificate and those above it, DER, without the root. */
  certificate: Uint8Array
  chain: readonly Uint8Array[]
  /** RSASSA-PKCS1-v1_5 over SHA-256 of the bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}
