const begin = process.hrtime.bigint();
setTimeout(() => console.log((process.hrtime.bigint() - begin) / 1_000_000n >= 49n), 50);
const clock = Date.now();
setTimeout(() => console.log(Date.now() - clock >= 99), 100);
