for (let i = 0; i < 24; i++) process.stdout.write('x'.repeat(32768));
process.stdout.write('SUCCEEDED\n');
