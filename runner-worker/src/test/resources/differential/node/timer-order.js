[300, 100, 200].forEach(ms => setTimeout(() => console.log(ms), ms));
let ticks = 0;
const handle = setInterval(() => { if (++ticks === 3) { console.log('three ticks'); clearInterval(handle); } }, 5);
