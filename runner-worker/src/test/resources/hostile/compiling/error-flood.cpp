// Each line of these names the whole path to it.
#define T10(x) x x x x x x x x x x
#define T1000(x) T10(T10(T10(x)))
struct S {};
void f() { T1000(S() + S();) }
int main() {}
