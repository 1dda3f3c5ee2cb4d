package dev.codesensei.problem.packages.archive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Follows the links of an archive inside the archive, without ever asking a file system. */
final class LinkTargets {

    private static final int MOST_HOPS = 40;

    private final Entries entries;
    private final Map<String, String> texts;

    /** The texts are what the links say, by the path of the link. */
    LinkTargets(Entries entries, Map<String, String> texts) {
        this.entries = entries;
        this.texts = texts;
    }

    /** The path of the file or folder that a link leads to in the end. */
    String of(String link) {
        List<String> at = new ArrayList<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(link.split("/")));
        int hops = 0;
        while (!ahead.isEmpty()) {
            step(link, at, ahead.pop());
            String here = String.join("/", at);
            String text = texts.get(here);
            if (text != null) {
                if (++hops > MOST_HOPS) {
                    throw ArchiveRefusedException.at(link, "is a link that leads back to itself");
                }
                at.removeLast();
                parts(link, text).reversed().forEach(ahead::push);
            } else if (!isFolder(here) && !(ahead.isEmpty() && entries.get(here) != null)) {
                throw ArchiveRefusedException.at(link, "is a link to something that is not in the archive");
            }
        }
        return String.join("/", at);
    }

    private boolean isFolder(String path) {
        return entries.isFolder(path);
    }

    private static void step(String link, List<String> at, String part) {
        switch (part) {
            case "", "." -> {}
            case ".." -> {
                if (at.isEmpty()) {
                    throw ArchiveRefusedException.at(link, "is a link that leaves the archive");
                }
                at.removeLast();
            }
            default -> at.add(part);
        }
    }

    private static List<String> parts(String link, String text) {
        if (text.startsWith("/") || text.indexOf('\\') >= 0 || text.chars().anyMatch(Character::isISOControl)) {
            throw ArchiveRefusedException.at(link, "is a link with an absolute target or a forbidden character");
        }
        return List.of(text.split("/"));
    }
}
