use std::{process, thread, time::Duration};

fn main() {
    let mut born = 0;
    while born < 200 {
        let made = thread::Builder::new()
            .stack_size(65536)
            .spawn(|| thread::sleep(Duration::from_secs(2)));
        if made.is_err() {
            break;
        }
        born += 1;
    }
    println!("{}", if born == 200 { "SUCCEEDED" } else { "stopped" });
    process::exit(0);
}
