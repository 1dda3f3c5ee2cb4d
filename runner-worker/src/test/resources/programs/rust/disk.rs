use std::fs::File;
use std::io::Write;

fn main() {
    let mut file = File::create("/tmp/huge").unwrap();
    for _ in 0..200 {
        if file.write_all(&[0u8; 1 << 20]).is_err() {
            println!("stopped");
            return;
        }
    }
    println!("never stopped");
}
