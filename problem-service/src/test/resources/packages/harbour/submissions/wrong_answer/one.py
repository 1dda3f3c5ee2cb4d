# wrong_answer
