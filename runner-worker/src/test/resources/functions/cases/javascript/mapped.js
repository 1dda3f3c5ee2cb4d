// ACCEPTED null
const add = (...numbers) => { console.log(arguments.length); return BigInt(numbers[0]) + 2n; };
