package dev.codesensei.standalone.packages;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** What tools and editors leave in folders, and nobody wants in a package. */
final class LeftOut {

    /** The only hidden file of the format. */
    private static final String TIME_LIMIT = ".timelimit";

    private static final Set<String> FOLDERS = Set.of("__pycache__", "__MACOSX", "node_modules");

    private static final Pattern FILES =
            Pattern.compile(".*(~|\\.pyc|\\.class|\\.o|\\.swp|\\.orig)|a\\.out|Thumbs\\.db");

    private LeftOut() {}

    static boolean is(Path path) {
        String name = path.getFileName().toString();
        return (name.startsWith(".") && !name.equals(TIME_LIMIT))
                || FOLDERS.contains(name)
                || FILES.matcher(name).matches();
    }
}
