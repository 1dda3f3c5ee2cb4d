function used() {
  const { user, system } = process.cpuUsage();
  return user + system;
}
while (used() < 1_200_000) { /* burns */ }
console.log('SUCCEEDED');
