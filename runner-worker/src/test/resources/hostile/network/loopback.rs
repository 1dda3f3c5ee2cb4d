use std::net::TcpStream;

fn main() {
    match TcpStream::connect("127.0.0.1:@PORT@") {
        Ok(_) => println!("SUCCEEDED"),
        Err(error) => println!("{error}"),
    }
}
