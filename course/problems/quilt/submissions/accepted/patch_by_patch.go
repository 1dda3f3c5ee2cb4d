package main

func turn(quilt [][]int, turns int) [][]int {
	for left := (turns%4 + 4) % 4; left > 0; left-- {
		quilt = once(quilt)
	}
	return quilt
}

func once(quilt [][]int) [][]int {
	rows := len(quilt)
	turned := make([][]int, len(quilt[0]))
	for r := range turned {
		turned[r] = make([]int, rows)
		for c := range turned[r] {
			turned[r][c] = quilt[rows-1-c][r]
		}
	}
	return turned
}
