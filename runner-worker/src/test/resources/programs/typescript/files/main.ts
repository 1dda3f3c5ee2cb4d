import { answer } from "./helper";
import * as fs from "node:fs";

console.log(answer(), fs.readFileSync("data.txt", "utf8").trim());
