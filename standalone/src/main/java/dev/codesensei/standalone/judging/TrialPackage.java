package dev.codesensei.standalone.judging;

import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.gateway.PackageReport.Solution;
import dev.codesensei.standalone.packages.PackageFolder;
import dev.codesensei.standalone.packages.PackageZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;

/** A package with the programs that are to be judged: its own, or others in their place, of which nothing is promised. */
record TrialPackage(Path problem, List<Path> submissions) {

    private static final String SUBMISSIONS = "submissions";
    private static final String GIVEN = "given";

    /** Input validators would be judged as well. */
    private static final Set<String> NOT_WANTED = Set.of(SUBMISSIONS, "input_validators");

    TrialPackage {
        submissions = List.copyOf(submissions);
    }

    void write(Path zip) throws IOException {
        if (Files.isRegularFile(problem)) {
            copy(zip);
            return;
        }
        PackageFolder folder = PackageFolder.at(problem);
        PackageZip packed = submissions.isEmpty() ? PackageZip.of(folder) : PackageZip.without(NOT_WANTED, folder);
        for (int i = 0; i < submissions.size(); i++) {
            Path given = submissions.get(i);
            if (!Files.exists(given)) {
                throw new Refusal("There is no file " + given);
            }
            packed.add("%s/%s%d/%s".formatted(SUBMISSIONS, GIVEN, i, fileName(given)), given);
        }
        packed.write(zip);
    }

    /** What its author calls a program. */
    String nameOf(Solution solution) {
        return submissions.isEmpty()
                ? solution.name()
                : submissions.get(number(solution.name())).toString();
    }

    boolean isFine(Solution solution) {
        return submissions.isEmpty()
                ? solution.asPromised()
                : solution.verdict().equals("ACCEPTED");
    }

    private void copy(Path zip) throws IOException {
        if (!submissions.isEmpty()) {
            throw new Refusal(
                    "Only the programs in an archive can be judged: unpack %s for others.".formatted(problem));
        }
        Files.copy(problem, zip, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String fileName(Path given) {
        return given.toAbsolutePath().normalize().getFileName().toString();
    }

    private static int number(String name) {
        return Integer.parseInt(name.substring(GIVEN.length(), name.indexOf('/')));
    }
}
