package main

import (
	"fmt"
	"os/exec"
)

func main() {
	for born := 0; born < 300; born++ {
		if err := exec.Command("/bin/sleep", "20").Start(); err != nil {
			fmt.Println("stopped")
			return
		}
	}
	fmt.Println("never stopped")
}
