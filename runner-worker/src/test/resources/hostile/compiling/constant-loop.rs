// The compiler runs this.
#![allow(long_running_const_eval)]
const fn forever() -> u64 { let mut i = 0; loop { i += 1; if i == u64::MAX { return i; } } }
const NEVER: u64 = forever();
fn main() { println!("{NEVER}"); }
