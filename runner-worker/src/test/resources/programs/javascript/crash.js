const nothing = undefined;
console.log(nothing.size);
