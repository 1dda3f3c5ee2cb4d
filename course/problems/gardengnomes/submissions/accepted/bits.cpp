#include <string>
#include <vector>

using namespace std;

static int place(const vector<string>& lawn, size_t row, int columns, int falling, int rising) {
    if (row == lawn.size()) {
        return 1;
    }
    int ways = 0;
    for (size_t column = 0; column < lawn.size(); column++) {
        int bit = 1 << column;
        if (lawn[row][column] == '.' && !((columns | falling | rising) & bit)) {
            ways += place(lawn, row + 1, columns | bit, (falling | bit) << 1, (rising | bit) >> 1);
        }
    }
    return ways;
}

int arrangements(vector<string> lawn) {
    return place(lawn, 0, 0, 0, 0);
}
