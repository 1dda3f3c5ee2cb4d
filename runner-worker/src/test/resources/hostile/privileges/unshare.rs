use std::ffi::c_int;

extern "C" {
    fn unshare(flags: c_int) -> c_int;
}

fn main() {
    let made = unsafe { unshare(0x10000000) };
    println!("{}", if made == 0 { "SUCCEEDED" } else { "refused" });
}
