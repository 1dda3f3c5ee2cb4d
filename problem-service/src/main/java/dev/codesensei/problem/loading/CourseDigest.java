package dev.codesensei.problem.loading;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a course is known by, as a whole and package by package.
 *
 * @param packages the digest of each by its name
 */
record CourseDigest(String whole, Map<String, String> packages) {

    CourseDigest {
        packages = Map.copyOf(packages);
    }

    static CourseDigest of(CourseFolder folder) throws IOException {
        String service = service();
        var packages = new TreeMap<String, String>();
        for (String name : folder.problems()) {
            packages.put(
                    name,
                    new ContentDigest()
                            .text(service)
                            .files(folder.problem(name))
                            .value());
        }
        var whole = new ContentDigest().text(service);
        for (String part : new String[] {CourseFolder.YAML, CourseFolder.LESSONS, CourseFolder.CHEAT_SHEETS}) {
            whole.text(part).files(folder.root().resolve(part));
        }
        packages.forEach((name, digest) -> whole.text(name).text(digest));
        return new CourseDigest(whole.value(), packages);
    }

    /** Another build of this service may make another problem of the same package. */
    private static String service() {
        try {
            File code = new File(CourseDigest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.length() + " " + code.lastModified();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
