declare module 'heic-decode' {
  interface Undecoded {
    readonly width: number
    readonly height: number
    decode(): Promise<{ width: number; height: number; data: Uint8ClampedArray }>
  }
  const heic: { all(file: { buffer: Uint8Array }): Promise<readonly Undecoded[]> }
  export default heic
}
