package main

import "fmt"

var table [1 << 29]byte = [1 << 29]byte{1<<29 - 1: 1}

func main() {
	fmt.Println(table[5])
}
