const registry = new FinalizationRegistry(() => {});
for (let i = 0; i < 2e5; i++) registry.register({ i }, i);
console.log(typeof globalThis.gc, process.memoryUsage().heapUsed > 0);
