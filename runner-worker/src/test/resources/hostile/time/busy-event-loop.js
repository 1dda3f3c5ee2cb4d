const begun = process.cpuUsage();
while (process.cpuUsage(begun).user < 2_000_000) { /* burns */ }
console.log('SUCCEEDED');
