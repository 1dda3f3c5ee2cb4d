package dev.codesensei.e2e.grading;

import static dev.codesensei.test.zip.RawEntry.file;
import static dev.codesensei.test.zip.RawEntry.folder;
import static dev.codesensei.test.zip.RawEntry.link;

import dev.codesensei.test.zip.RawEntry;
import dev.codesensei.test.zip.RawZip;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A small package that is fine, with one fault each. */
final class HostileArchives {

    private static final int MORE_THAN_ONE_FILE = 600_000_000;
    private static final int ENTRIES = 100_000;

    /** What is wrong with an archive. */
    record Case(String what, RawZip zip) {

        @Override
        public String toString() {
            return what;
        }
    }

    private HostileArchives() {}

    /** The package without a fault. */
    static RawZip harmless() {
        return RawZip.of(entries());
    }

    static Stream<Case> all() {
        return Stream.of(names(), links(), kinds(), sizes(), layouts()).flatMap(cases -> cases);
    }

    private static Stream<Case> names() {
        return Stream.of(
                with("a name that climbs out", file("../../outside", "x")),
                with("a name that climbs out in the middle", file("p/a/../../../outside", "x")),
                with("an absolute name", file("/outside/a", "x")),
                with("a backslash", file("p\\..\\..\\outside", "x")),
                with("a drive", file("C:/outside", "x")),
                with("a NUL in a name", file("p/a\0.in", "x")),
                with("a line break in a name", file("p/a\nb", "x")),
                with("a name without end", file("p/" + "a".repeat(5_000), "x")),
                with("folders without end", file("p/" + "a/".repeat(200) + "b", "x")),
                with("a name that is not UTF-8", file(new byte[] {'p', '/', (byte) 0xff}, new byte[] {1})),
                with("a name twice", file("p/problem.yaml", "name: Another")),
                with("names that differ in case only", file("p/Problem.yaml", "name: Another")),
                with("a file where a folder is", file("p/data", "x")));
    }

    private static Stream<Case> links() {
        return Stream.of(
                with("a link that leads out", link("p/out", "../../../secret")),
                with("an absolute link", link("p/out", "/etc/passwd")),
                with("a link to itself", link("p/again", "again")),
                with("a link to a folder around it", link("p/data/again", "..")),
                with("a file below a link", link("p/l", "data"), file("p/l/1.in", "x")),
                with("a link to nothing", link("p/l", "nothing")),
                new Case("links that multiply", RawZip.of(multiplied())));
    }

    private static Stream<Case> kinds() {
        return Stream.of(
                with("a device", file("p/a", "x").mode(0020666)),
                with("a pipe", file("p/a", "x").mode(0010666)),
                with("an encrypted file", file("p/a", "x").flags(0x801)),
                with("a way of packing that nobody knows", file("p/a", "x").method(99)));
    }

    private static Stream<Case> sizes() {
        return Stream.of(
                with("a bomb", file("p/a", "0".repeat(20_000_000))),
                with("a file that says it is huge", file("p/a", "x").size(MORE_THAN_ONE_FILE)),
                with(
                        "a file that is larger than it says",
                        file("p/a", "x".repeat(5_000)).size(10)),
                with("a wrong checksum", file("p/a", "x").crc(7)),
                new Case("a hundred thousand entries", RawZip.of(many())));
    }

    private static Stream<Case> layouts() {
        byte[] another = RawZip.of(file("q/problem.yaml", "name: Another")).bytes();
        return Stream.of(
                changed("a second archive behind it", zip -> zip.after(another)),
                changed("bytes before its first entry", zip -> zip.before(new byte[] {'M', 'Z'})),
                changed("half of it missing", zip -> zip.cut(400)),
                changed("fewer entries than it says", zip -> zip.announcing(99)),
                with(
                        "two entries that share their bytes",
                        file("p/problem.yml", "x").offset(0)),
                with("two names for one entry", file("p/a", "x").localName("p/b")),
                new Case(
                        "two packages",
                        RawZip.of(Stream.concat(entries().stream(), Stream.of(file("q/problem.yaml", "x")))
                                .toList())),
                new Case("no package", RawZip.of(folder("p"), file("p/readme", "x"))),
                new Case(
                        "no archive",
                        RawZip.of()
                                .before("nothing".getBytes(StandardCharsets.UTF_8))
                                .cut(22)));
    }

    private static Case with(String what, RawEntry... faults) {
        return new Case(
                what,
                RawZip.of(Stream.concat(entries().stream(), Stream.of(faults)).toList()));
    }

    private static Case changed(String what, UnaryOperator<RawZip> fault) {
        return new Case(what, fault.apply(harmless()));
    }

    private static List<RawEntry> entries() {
        return List.of(
                file("p/problem.yaml", "problem_format_version: 2025-09\nname: Harmless\nlimits: {time_limit: 1}\n"),
                file("p/statement/problem.en.md", "Say 1."),
                file("p/data/sample/1.in", "1\n"),
                file("p/data/sample/1.ans", "1\n"),
                file("p/data/secret/1.in", "2\n"),
                file("p/data/secret/1.ans", "2\n"),
                file("p/submissions/accepted/a.py", "print(input())"));
    }

    private static List<RawEntry> multiplied() {
        List<RawEntry> entries = new ArrayList<>(entries());
        entries.add(file("p/d0/f", "x"));
        for (int i = 1; i <= 20; i++) {
            entries.add(link("p/d" + i + "/a", "../d" + (i - 1)));
            entries.add(link("p/d" + i + "/b", "../d" + (i - 1)));
        }
        return entries;
    }

    private static List<RawEntry> many() {
        List<RawEntry> entries = new ArrayList<>(entries());
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(file("p/attachments/" + i, ""));
        }
        return entries;
    }
}
