// Types that grow with every step of their own computation.
type Grow<T extends unknown[], N extends number> = T['length'] extends N ? T : Grow<[...T, T], N>;
type Pair<T> = [T, T, T, T];
type P1 = Pair<'a' | 'b' | 'c' | 'd' | 'e'>;
type Words<A extends string> = `${A}${A}${A}`;
type L = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm' | 'n' | 'o' | 'p';
type All = Words<L> extends infer S extends string ? `${S}` : never;
type Product<A extends string, B extends string> = A extends unknown ? (B extends unknown ? { [K in A]: { [J in B]: `${K}${J}` } } : never) : never;
const all: Product<All, All> = 0 as never;
export { all };
