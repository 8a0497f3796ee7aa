/** WAV files: made for tests to play, and read as what was recorded. */

/** One channel of 16 bits. @param samples -1 … 1 */
export function wavFile(samples: readonly number[], rateHz = 48_000): Buffer {
  const file = Buffer.alloc(44 + 2 * samples.length);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + 2 * samples.length, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rateHz, 24);
  file.writeUInt32LE(2 * rateHz, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(2 * samples.length, 40);
  for (const [index, sample] of samples.entries()) file.writeInt16LE(Math.round(sample * 32_767), 44 + 2 * index);
  return file;
}

export interface WavSound {
  readonly rateHz: number;
  /** Of the first channel, -1 … 1. */
  readonly samples: Float32Array;
}

/** A file of 16 bits, also one that is still being written. */
export function readWav(file: Buffer): WavSound {
  const channels = file.readUInt16LE(22);
  const rateHz = file.readUInt32LE(24);
  const from = file.indexOf('data', 36) + 8;
  const samples = new Float32Array(Math.floor((file.length - from) / (2 * channels)));
  for (let index = 0; index < samples.length; index++)
    samples[index] = file.readInt16LE(from + index * 2 * channels) / 32_768;
  return { rateHz, samples };
}
