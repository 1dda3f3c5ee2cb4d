macro_rules! bomb {
    ($($depth:tt)*) => { bomb!($($depth)* $($depth)* x) };
}
fn main() { bomb!(x); }
