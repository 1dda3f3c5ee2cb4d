import { readFileSync } from "fs";

const text: string = readFileSync(0, "utf8");
const numbers: number[] = text.split(/\s+/).filter(Boolean).map(Number);
console.log(numbers.reduce((a, b) => a + b, 0));
