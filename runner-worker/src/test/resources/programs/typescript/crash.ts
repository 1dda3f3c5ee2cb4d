const numbers: number[][] = [];
console.log(numbers[7].length);
