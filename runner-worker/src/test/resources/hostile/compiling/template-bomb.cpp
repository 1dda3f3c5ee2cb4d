// Twice as many types on each level.
template <int Depth, long Path> struct Tree {
    static constexpr long value = Tree<Depth - 1, Path * 2>::value + Tree<Depth - 1, Path * 2 + 1>::value;
};
template <long Path> struct Tree<0, Path> { static constexpr long value = Path; };
int main() { return static_cast<int>(Tree<40, 1>::value); }
