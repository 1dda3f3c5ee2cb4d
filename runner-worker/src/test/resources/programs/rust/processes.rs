use std::thread;
use std::time::Duration;

fn main() {
    for _ in 0..300 {
        if thread::Builder::new().spawn(|| thread::sleep(Duration::from_secs(20))).is_err() {
            println!("stopped");
            return;
        }
    }
    println!("never stopped");
}
