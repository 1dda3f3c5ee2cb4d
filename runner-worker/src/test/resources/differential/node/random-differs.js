const rolls = Array.from({ length: 100 }, Math.random);
console.log(new Set(rolls).size, rolls.every(roll => roll >= 0 && roll < 1));
