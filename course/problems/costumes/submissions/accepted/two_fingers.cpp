#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int n, m, slack;
    std::cin >> n >> m >> slack;
    std::vector<int> actors(n), costumes(m);
    for (int& actor : actors) {
        std::cin >> actor;
    }
    for (int& costume : costumes) {
        std::cin >> costume;
    }
    std::sort(actors.begin(), actors.end());
    std::sort(costumes.begin(), costumes.end());

    int i = 0, j = 0, dressed = 0;
    while (i < n && j < m) {
        if (costumes[j] < actors[i]) {
            j++;
        } else if (costumes[j] > actors[i] + slack) {
            i++;
        } else {
            dressed++;
            i++;
            j++;
        }
    }
    std::cout << dressed << "\n";
}
