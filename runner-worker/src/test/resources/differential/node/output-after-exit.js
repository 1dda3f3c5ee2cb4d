process.stdout.write('a'.repeat(70000) + '\n', () => console.log('flushed'));
