package main

import (
	"fmt"
	"os"
)

func main() {
	file, _ := os.Create("/tmp/huge")
	for i := 0; i < 200; i++ {
		if _, err := file.Write(make([]byte, 1<<20)); err != nil {
			fmt.Println("stopped")
			return
		}
	}
	fmt.Println("never stopped")
}
