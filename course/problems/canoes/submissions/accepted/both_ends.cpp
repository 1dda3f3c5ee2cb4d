#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n, limit;
    std::cin >> n >> limit;
    std::vector<int> weights(n);
    for (int& weight : weights) {
        std::cin >> weight;
    }
    std::sort(weights.begin(), weights.end());

    int left = 0, right = n - 1, canoes = 0;
    while (left <= right) {
        if (weights[left] + weights[right] <= limit) {
            left++;
        }
        right--;
        canoes++;
    }
    std::cout << canoes << "\n";
}
