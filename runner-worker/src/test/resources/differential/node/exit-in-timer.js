process.on('exit', code => process.stdout.write(`exit ${code}\n`));
setTimeout(() => process.exit(4), 2);
setTimeout(() => console.log('never'), 10_000);
