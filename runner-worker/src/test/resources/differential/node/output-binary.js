process.stdout.write(Buffer.from(Array.from({ length: 256 }, (_, i) => i)));
process.stderr.write(Buffer.from([0xff, 0x00, 0xc3]));
