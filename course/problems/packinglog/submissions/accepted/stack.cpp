#include <cctype>
#include <string>

int check(const std::string& log) {
    std::string boxes;
    for (size_t position = 0; position < log.size(); position++) {
        char letter = log[position];
        if (isupper(letter)) {
            boxes.push_back(letter);
        } else if (!boxes.empty() && boxes.back() == toupper(letter)) {
            boxes.pop_back();
        } else {
            return int(position);
        }
    }
    return boxes.empty() ? -1 : int(log.size());
}
