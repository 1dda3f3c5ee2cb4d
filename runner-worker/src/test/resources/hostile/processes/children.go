package main

import (
	"fmt"
	"os"
	"syscall"
)

func main() {
	born := 0
	for born < 150 {
		_, err := syscall.ForkExec("/bin/sleep", []string{"sleep", "2"}, &syscall.ProcAttr{})
		if err != nil {
			break
		}
		born++
	}
	if born == 150 {
		fmt.Println("SUCCEEDED")
	}
	os.Exit(0)
}
