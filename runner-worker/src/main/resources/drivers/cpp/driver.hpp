// Reads a call, calls the function that the learner wrote above and hands in what it returns. The learner's own types say
// how arguments are read and results are written. It stands behind the learner's code, which so can name nothing of it.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {
namespace sensei {

enum { NONCE = 16, FOLDER = 16 };

static char *job;
static size_t job_length;

// Before the learner's own constructors, which might be curious.
__attribute__((constructor(101))) void read_job()
{
    size_t room = 1 << 16;
    job = (char *)malloc(room);
    for (ssize_t n; (n = read(0, job + job_length, room - job_length - 1)) > 0;) {
        job_length += (size_t)n;
        if (room - job_length < 2) {
            job = (char *)realloc(job, room *= 2);
        }
    }
    job[job_length] = 0;
    int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    dup2(nothing, 0);
    close(nothing);
}

[[noreturn]] void complain(const std::string &what)
{
    std::cout.flush();
    fflush(nullptr);
    std::cerr << what << std::endl;
    _exit(1);
}

// The arguments are written by the judge, so that they are known to be what the signature says.
struct Reader {
    const char *at;

    bool take(char c)
    {
        bool there = *at == c;
        at += there;
        return there;
    }

    bool take(const char *word)
    {
        bool there = strncmp(at, word, strlen(word)) == 0;
        at += there ? strlen(word) : 0;
        return there;
    }

    std::string word()
    {
        const char *start = at;
        at += strcspn(at, ",]}:\n");
        return {start, at};
    }

    std::string text()
    {
        static const char letters[] = "ntrbf", meant[] = "\n\t\r\b\f";
        std::string text;
        take('"');
        while (!take('"')) {
            if (!take('\\')) {
                text += *at++;
            } else if (take('u')) { // only control characters come like this
                text += (char)std::stoul(std::string(at, 4), nullptr, 16);
                at += 4;
            } else {
                const char *letter = strchr(letters, *at);
                text += letter == nullptr ? *at : meant[letter - letters];
                at++;
            }
        }
        return text;
    }
};

template <class T, class = void> struct Json;

template <class T> T read_value(Reader &in)
{
    return Json<T>::read(in);
}

template <class T> void write_value(std::string &out, const T &value)
{
    Json<T>::write(out, value);
}

template <class T> T number_of(const std::string &word)
{
    T value{};
    auto end = std::from_chars(word.data(), word.data() + word.size(), value);
    if (end.ec != std::errc() || end.ptr != word.data() + word.size()) {
        complain("The argument " + word + " does not fit into the type of its parameter. Is a long long needed?");
    }
    return value;
}

template <class T> struct Json<T, std::enable_if_t<std::is_integral_v<T> && !std::is_same_v<T, char>>> {
    static T read(Reader &in) { return number_of<T>(in.word()); }
    static T key(const std::string &text) { return number_of<T>(text); }
    static void write(std::string &out, T value) { out += std::to_string(value); }
};

template <> struct Json<bool> {
    static bool read(Reader &in) { return in.word() == "true"; }
    static bool key(const std::string &text) { return text == "true"; }
    static void write(std::string &out, bool value) { out += value ? "true" : "false"; }
};

template <class T> struct Json<T, std::enable_if_t<std::is_floating_point_v<T>>> {
    static T read(Reader &in) { return key(in.take('"') ? in.text() : in.word()); }
    static T key(const std::string &text) { return (T)strtod(text.c_str(), nullptr); }

    static void write(std::string &out, T value)
    {
        char text[64];
        snprintf(text, sizeof text, "%.17g", (double)value);
        if (!std::isfinite(value)) {
            out += std::isnan(value) ? "{\"float\":\"nan\"}" : value > 0 ? "{\"float\":\"inf\"}" : "{\"float\":\"-inf\"}";
        } else {
            out += strpbrk(text, ".e") == nullptr ? std::string(text) + ".0" : text;
        }
    }
};

template <> struct Json<std::string> {
    static std::string read(Reader &in) { return in.text(); }
    static std::string key(const std::string &text) { return text; }

    static void write(std::string &out, const std::string &value)
    {
        out += '"';
        for (char c : value) {
            char escaped[8];
            snprintf(escaped, sizeof escaped, (unsigned char)c < ' ' || c == '"' || c == '\\' ? "\\u%04x" : "%c", c);
            out += c == 0 ? "\\u0000" : escaped;
        }
        out += '"';
    }
};

template <> struct Json<char> {
    static char read(Reader &in)
    {
        std::string text = in.text();
        return text.empty() ? '\0' : text[0];
    }

    static void write(std::string &out, char value) { write_value(out, std::string(1, value)); }
};

template <> struct Json<const char *> {
    static void write(std::string &out, const char *value) { write_value(out, std::string(value)); }
};

template <class T> struct Json<std::vector<T>> {
    static std::vector<T> read(Reader &in)
    {
        std::vector<T> items;
        in.take("null");
        if (in.take('[') && !in.take(']')) {
            do {
                items.push_back(read_value<T>(in));
            } while (in.take(','));
            in.take(']');
        }
        return items;
    }

    static void write(std::string &out, const std::vector<T> &value)
    {
        out += '[';
        for (size_t i = 0; i < value.size(); i++) {
            out += i > 0 ? "," : "";
            write_value<T>(out, value[i]);
        }
        out += ']';
    }
};

template <class T> struct Json<std::optional<T>> {
    static std::optional<T> read(Reader &in)
    {
        if (in.take("null")) {
            return std::nullopt;
        }
        return read_value<T>(in);
    }

    static void write(std::string &out, const std::optional<T> &value)
    {
        if (value) {
            write_value(out, *value);
        } else {
            out += "null";
        }
    }
};

template <class M> struct Json<M, std::void_t<typename M::key_type, typename M::mapped_type>> {
    static M read(Reader &in)
    {
        M map;
        in.take('{');
        while (!in.take('}')) {
            auto key = Json<typename M::key_type>::key(in.text());
            in.take(':');
            map.emplace(std::move(key), read_value<typename M::mapped_type>(in));
            in.take(',');
        }
        return map;
    }

    static void write(std::string &out, const M &value)
    {
        out += "{\"map\":[";
        for (auto it = value.begin(); it != value.end(); ++it) {
            out += it == value.begin() ? "[" : ",[";
            write_value(out, it->first);
            out += ',';
            write_value(out, it->second);
            out += ']';
        }
        out += "]}";
    }
};

enum { MOST_NODES = 1000000 };

// Linked lists and trees, by the names of their members.
template <class N> struct Json<N *, std::void_t<decltype(N::val), decltype(N::next)>> {
    using Item = decltype(N::val);

    static N *read(Reader &in)
    {
        N *head = nullptr, **place = &head;
        for (auto &&item : read_value<std::vector<Item>>(in)) {
            *place = new N{};
            (*place)->val = item;
            place = &(*place)->next;
        }
        return head;
    }

    static void write(std::string &out, N *const &head)
    {
        std::vector<Item> items;
        for (N *node = head; node != nullptr && items.size() <= MOST_NODES; node = node->next) {
            items.push_back(node->val);
        }
        if (items.size() > MOST_NODES) {
            out += "{\"other\":\"a linked list that leads back into itself, or is very long\"}";
            return;
        }
        out += "{\"linked_list\":";
        write_value(out, items);
        out += '}';
    }
};

template <class N> struct Json<N *, std::void_t<decltype(N::val), decltype(N::left), decltype(N::right)>> {
    using Item = decltype(N::val);

    static N *read(Reader &in)
    {
        auto items = read_value<std::vector<std::optional<Item>>>(in);
        std::vector<N *> nodes;
        for (size_t parent = 0, at = 0; at < items.size(); at++) {
            N *node = nullptr;
            if (items[at]) {
                nodes.push_back(node = new N{});
                node->val = *items[at];
            }
            if (at > 0) {
                (at % 2 == 1 ? nodes[parent]->left : nodes[parent]->right) = node;
                parent += at % 2 == 0;
            }
        }
        return nodes.empty() ? nullptr : nodes[0];
    }

    static void write(std::string &out, N *const &root)
    {
        std::vector<N *> nodes{root};
        std::vector<std::optional<Item>> items;
        for (size_t i = 0; i < nodes.size() && nodes.size() <= 2 * MOST_NODES; i++) {
            items.push_back(nodes[i] == nullptr ? std::nullopt : std::optional<Item>(nodes[i]->val));
            if (nodes[i] != nullptr) {
                N *left = nodes[i]->left, *right = nodes[i]->right;
                nodes.insert(nodes.end(), {left, right});
            }
        }
        if (nodes.size() > 2 * MOST_NODES) {
            out += "{\"other\":\"a binary tree that leads back into itself, or is very large\"}";
            return;
        }
        out += "{\"binary_tree\":";
        write_value(out, items);
        out += '}';
    }
};

int open_result()
{
    std::string folder(job + NONCE, FOLDER);
    mkdir(folder.c_str(), 0700);
    return open((folder + "/result").c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
}

[[noreturn]] void hand_in(int result, const std::string &json)
{
    std::string all(job, NONCE);
    all += "{\"value\":" + json + "}";
    std::cout.flush();
    fflush(nullptr);
    size_t done = 0;
    for (ssize_t n; done < all.size() && (n = write(result, all.data() + done, all.size() - done)) > 0;) {
        done += (size_t)n;
    }
    _exit(done == all.size() ? 0 : 1);
}

template <size_t Wanted, class R, class... A> [[noreturn]] void call(R (*function)(A...))
{
    static_assert(sizeof...(A) == Wanted, "the function has another number of parameters than the problem asks for");
    static_assert(!std::is_void_v<R>, "the function has to return a value");
    Reader in{strchr(strchr(job + NONCE + FOLDER, '\n') + 1, '\n') + 2};
    int result = open_result();
    std::tuple<std::decay_t<A>...> arguments{(in.take(','), read_value<std::decay_t<A>>(in))...};
    std::string json;
    try {
        write_value<std::decay_t<R>>(json, std::apply(function, arguments));
    } catch (const std::exception &e) {
        complain(std::string("An exception was thrown: ") + e.what());
    }
    hand_in(result, json);
}

} // namespace sensei
} // namespace
