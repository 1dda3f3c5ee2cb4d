package main

import "fmt"

var table = [1 << 27]byte{1<<27 - 1: 1}

func main() {
	fmt.Println(table[5])
}
