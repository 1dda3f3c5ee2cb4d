package main

var a int = "x"

func main() {
}
