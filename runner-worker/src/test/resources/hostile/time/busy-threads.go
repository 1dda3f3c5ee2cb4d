package main

import (
	"fmt"
	"sync"
	"syscall"
)

func used() int64 {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return (usage.Utime.Nano() + usage.Stime.Nano()) / 1e6
}

func main() {
	var all sync.WaitGroup
	for i := 0; i < 8; i++ {
		all.Go(func() {
			for used() < 1200 {
			}
		})
	}
	all.Wait()
	fmt.Println("SUCCEEDED")
}
