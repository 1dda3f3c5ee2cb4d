const fs = require('fs/promises');
(async () => {
  await fs.writeFile('out.txt', 'text');
  const all = await Promise.all(Array.from({ length: 20 }, () => fs.readFile('out.txt', 'utf8')));
  console.log(all.join(','), (await fs.stat('out.txt')).size);
})();
