package main

import (
	"bytes"
	"fmt"
)

func main() {
	kept := bytes.Repeat([]byte("x"), 20<<20)
	fmt.Printf("%c\n", kept[len(kept)-1])
}
