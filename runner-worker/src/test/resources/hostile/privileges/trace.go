package main

import (
	"fmt"
	"syscall"
)

func main() {
	if _, _, err := syscall.RawSyscall(syscall.SYS_PTRACE, syscall.PTRACE_TRACEME, 0, 0); err == 0 {
		fmt.Println("SUCCEEDED")
	}
}
