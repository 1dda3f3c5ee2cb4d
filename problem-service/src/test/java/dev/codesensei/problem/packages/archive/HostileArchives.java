package dev.codesensei.problem.packages.archive;

import static dev.codesensei.test.zip.RawEntry.file;
import static dev.codesensei.test.zip.RawEntry.folder;
import static dev.codesensei.test.zip.RawEntry.link;

import dev.codesensei.test.zip.RawEntry;
import dev.codesensei.test.zip.RawZip;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Archives that must be refused, each beside one that differs in the fault only and must be accepted. */
final class HostileArchives {

    /** Limits that let a test reach them. */
    static final ArchiveLimits LIMITS = new ArchiveLimits(50, 400_000, 200_000, 200, 10_000);

    record Case(String what, RawZip hostile, String says, RawZip control) {
        @Override
        public String toString() {
            return what;
        }
    }

    private HostileArchives() {}

    static Stream<Case> all() {
        return Stream.of(names(), links(), kinds(), sizes(), doubles(), layouts())
                .flatMap(List::stream);
    }

    private static List<Case> names() {
        return List.of(
                named("a name that climbs", "../a", "\"..\"", "x/a"),
                named("a name that climbs in the middle", "a/../../b", "\"..\"", "a/x/b"),
                named("a name with a dot", "a/./b", "\".\"", "a/x/b"),
                named("a name with an empty part", "a//b", "empty part", "a/b"),
                named("an absolute name", "/etc/passwd", "absolute", "etc/passwd"),
                named("a backslash", "a\\..\\b", "backslash", "a..b"),
                named("a drive", "C:/a", "drive", "C/a"),
                named("a NUL", "a\0.in", "control character", "a.in"),
                named("a line break", "a\nb", "control character", "ab"),
                named("no name", "", "no name", "a"),
                named("a long name", "a".repeat(256), "too long", "a".repeat(255)),
                named("a deep name", "a/".repeat(32) + "b", "too deep", "a/".repeat(31) + "b"),
                new Case(
                        "a name that is not UTF-8",
                        RawZip.of(file(new byte[] {'a', (byte) 0xff}, new byte[] {1})),
                        "not UTF-8",
                        RawZip.of(file("aÿ", "1"))),
                new Case(
                        "a name in overlong UTF-8",
                        RawZip.of(file(new byte[] {'a', (byte) 0xc0, (byte) 0xae}, new byte[] {1})),
                        "not UTF-8",
                        RawZip.of(file("a.", "1"))));
    }

    private static Case named(String what, String name, String says, String control) {
        return new Case(what, RawZip.of(file(name, "x")), says, RawZip.of(file(control, "x")));
    }

    private static List<Case> links() {
        var target = file("data/a.in", "x");
        return List.of(
                linked("a link that leaves", "../../a", "leaves the archive", "../data/a.in"),
                linked("a link that leaves and comes back", "../../pkg/data/a.in", "leaves", "../data/a.in"),
                linked("an absolute link", "/etc/passwd", "absolute", "../data/a.in"),
                linked("a link with a backslash", "..\\data\\a.in", "forbidden", "../data/a.in"),
                linked("a dangling link", "../data/b.in", "not in the archive", "../data/a.in"),
                linked("a link to below a file", "../data/a.in/.", "not in the archive", "../data/./a.in"),
                linked("a link to itself", "l", "back to itself", "../data/a.in"),
                linked("a link to a folder above it", "..", "back to itself", "../data"),
                linked("a link without a target", "", "without a target", "../data/a.in"),
                linked("a long link", "./".repeat(2_100) + "x", "too long", "./../data/a.in"),
                new Case(
                        "two links in a circle",
                        RawZip.of(link("a", "b"), link("b", "a"), file("c", "x")),
                        "back to itself",
                        RawZip.of(link("a", "b"), link("b", "c"), file("c", "x"))),
                new Case(
                        "folders that hold links to each other",
                        RawZip.of(link("a/l", "../b"), link("b/l", "../a"), file("a/f", "x")),
                        "back to itself",
                        RawZip.of(link("a/l", "../b"), link("b/l", "../a/f"), file("a/f", "x"))),
                new Case(
                        "a file below a link",
                        RawZip.of(target, link("l", "data"), file("l/b", "x")),
                        "below a file or a link",
                        RawZip.of(target, link("l", "data"), file("m/b", "x"))),
                new Case(
                        "a link below which a file was before",
                        RawZip.of(target, file("l/b", "x"), link("l", "data")),
                        "twice",
                        RawZip.of(target, file("m/b", "x"), link("l", "data"))),
                new Case(
                        "links that multiply",
                        RawZip.of(multiplied(6)),
                        "one more than the 50",
                        RawZip.of(multiplied(3))));
    }

    private static List<RawEntry> multiplied(int levels) {
        List<RawEntry> entries = new ArrayList<>(List.of(file("d0/f", "x")));
        for (int i = 1; i <= levels; i++) {
            entries.add(link("d" + i + "/a", "../d" + (i - 1)));
            entries.add(link("d" + i + "/b", "../d" + (i - 1)));
        }
        return entries;
    }

    private static Case linked(String what, String target, String says, String control) {
        return new Case(
                what,
                RawZip.of(file("data/a.in", "x"), link("s/l", target)),
                says,
                RawZip.of(file("data/a.in", "x"), link("s/l", control)));
    }

    private static List<Case> kinds() {
        return List.of(
                kind("a device", file("a", "x").mode(0020666), "device"),
                kind("a pipe", file("a", "x").mode(0010666), "pipe"),
                kind("a socket", file("a", "x").mode(0140666), "socket"),
                kind("a file that is a folder by its mode", file("a", "x").mode(RawEntry.FOLDER), "not by both"),
                kind("a folder that is a link by its mode", folder("a").mode(RawEntry.LINK), "not by both"),
                new Case(
                        "a folder with bytes",
                        RawZip.of(file("a/", "x").mode(RawEntry.FOLDER)),
                        "bytes of its own",
                        RawZip.of(folder("a"))),
                kind("an encrypted entry", file("a", "x").flags(0x801), "encrypted"),
                kind("a strongly encrypted entry", file("a", "x").flags(0x841), "encrypted"),
                kind("a method nobody needs", file("a", "x").method(12), "not supported"));
    }

    private static Case kind(String what, RawEntry entry, String says) {
        return new Case(what, RawZip.of(entry), says, RawZip.of(file("a", "x")));
    }

    private static List<Case> sizes() {
        return List.of(
                new Case(
                        "a bomb",
                        RawZip.of(file("a", "0".repeat(190_000))),
                        "200 times",
                        RawZip.of(file("a", "0".repeat(9_000)))),
                new Case(
                        "a file that is too large",
                        RawZip.of(file("a", "x")
                                .stored("y".repeat(200_001))
                                .size(200_001)
                                .crc(sum(200_001))),
                        "larger than 200000",
                        RawZip.of(file("a", "x")
                                .stored("y".repeat(200_000))
                                .size(200_000)
                                .crc(sum(200_000)))),
                new Case(
                        "files that are too large together",
                        RawZip.of(heavy("a"), heavy("b"), heavy("c")),
                        "400000 bytes in all",
                        RawZip.of(heavy("a"), heavy("b"))),
                new Case("one entry too many", RawZip.of(many(51)), "more than 50 entries", RawZip.of(many(50))),
                kind("a file that is larger than it says", file("a", "xy").size(1), "larger than it says"),
                kind("a file that is smaller than it says", file("a", "x").size(2), "size or checksum"),
                kind("a wrong checksum", file("a", "x").crc(1), "size or checksum"),
                kind("bytes that cannot be unpacked", file("a", "x").packed(new byte[] {7, 7, 7}), "damaged"));
    }

    private static RawEntry heavy(String name) {
        return file(name, "x").stored("y".repeat(150_000)).size(150_000).crc(sum(150_000));
    }

    private static long sum(int length) {
        return file("a", "y".repeat(length)).crc();
    }

    private static List<RawEntry> many(int number) {
        List<RawEntry> entries = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            entries.add(file("f" + i, "x"));
        }
        return entries;
    }

    private static List<Case> doubles() {
        return List.of(
                doubled("the same name twice", "a", "a", "twice"),
                doubled("names that differ in case", "a.IN", "a.in", "case or accents"),
                doubled("folders that differ in case", "Data/a", "data/b", "case or accents"),
                doubled("names that differ in normal form", "\u00e9", "e\u0301", "case or accents"),
                doubled("names with a dotted and a plain i", "\u212a", "k", "case or accents"),
                new Case(
                        "a file and a folder of one name",
                        RawZip.of(file("a", "x"), folder("a")),
                        "twice",
                        RawZip.of(file("a", "x"), folder("b"))));
    }

    private static Case doubled(String what, String one, String other, String says) {
        return new Case(
                what,
                RawZip.of(file(one, "x"), file(other, "x")),
                says,
                RawZip.of(file(one, "x"), file("other/b", "x")));
    }

    private static List<Case> layouts() {
        byte[] another = RawZip.of(file("b", "y")).bytes();
        return List.of(
                layout("a second archive behind it", simple().after(another), "before its first entry"),
                layout("a second archive in its comment", simple().comment(another), "before its first entry"),
                layout("bytes behind its end", simple().after(new byte[] {1}), "after its end"),
                layout("bytes before its first entry", simple().before(new byte[] {1}), "before its first entry"),
                layout("bytes behind its directory", simple().gap(new byte[] {1}), "after its directory"),
                layout("a missing end", simple().cut(3), "end"),
                layout("half of it missing", simple().cut(60), "end"),
                layout("more entries than it says", simple().announcing(0), "another number of entries"),
                layout("fewer entries than it says", simple().announcing(2), "another number of entries"),
                layout(
                        "no archive at all",
                        RawZip.of().before(text("no archive")).cut(22),
                        "not a zip"),
                new Case(
                        "two entries that share their bytes",
                        RawZip.of(file("a", "x"), file("a", "x").offset(0)),
                        "overlaps",
                        RawZip.of(file("a", "x"), file("b", "x"))),
                layout(
                        "an entry outside",
                        RawZip.of(file("a", "x"), file("b", "x").offset(9_999)),
                        "damaged"),
                layout("two names for one entry", RawZip.of(file("a", "x").localName("b")), "disagree"),
                layout("two methods for one entry", RawZip.of(file("a", "x").localMethod(0)), "disagree"),
                layout("two sizes for one entry", RawZip.of(file("a", "x").localSize(9)), "disagree"));
    }

    private static Case layout(String what, RawZip hostile, String says) {
        return new Case(what, hostile, says, simple().comment("made by hand"));
    }

    private static RawZip simple() {
        return RawZip.of(file("a", "x"));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
