#include <algorithm>
#include <vector>

int most(std::vector<std::vector<int>> workshops) {
    std::sort(workshops.begin(), workshops.end(), [](const auto& one, const auto& other) { return one[1] < other[1]; });
    int count = 0, free_from = 0;
    for (const auto& workshop : workshops) {
        if (workshop[0] >= free_from) {
            count++;
            free_from = workshop[1];
        }
    }
    return count;
}
