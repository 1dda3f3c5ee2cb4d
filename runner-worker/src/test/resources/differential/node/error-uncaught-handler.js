process.on('uncaughtException', (error, origin) => { console.log(error.message, origin); process.exitCode = 7; });
setTimeout(() => { throw new Error('late'); }, 1);
