[30, 10, 20].forEach(ms => setTimeout(() => console.log(ms), ms));
let ticks = 0;
const handle = setInterval(() => { console.log('tick', ++ticks); if (ticks === 3) clearInterval(handle); }, 5);
