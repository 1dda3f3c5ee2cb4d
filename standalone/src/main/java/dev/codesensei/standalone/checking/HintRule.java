package dev.codesensei.standalone.checking;

import dev.codesensei.standalone.packages.PackageFolder;
import dev.codesensei.standalone.packages.ProblemYaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A hint helps to find a solution and holds none: no line of an accepted one that says something, no three lines in a row
 * however short, and not the whole of one. White space does not count; what statement and starter code give away does not
 * either.
 */
final class HintRule {

    private final PackageFolder folder;
    private final ProblemYaml yaml;
    private final String given;

    private HintRule(PackageFolder folder, ProblemYaml yaml) {
        this.folder = folder;
        this.yaml = yaml;
        this.given = Stream.concat(
                        Stream.of("statement", "problem_statement").flatMap(this::texts), yaml.starters().stream())
                .map(SolutionCode::squeezed)
                .collect(Collectors.joining("\n"));
    }

    static Stream<Remark> remarks(PackageFolder folder, ProblemYaml yaml) {
        var rule = new HintRule(folder, yaml);
        return folder.filesBelow("submissions/accepted").stream().flatMap(rule::remarks);
    }

    private Stream<Remark> remarks(Path solution) {
        Optional<SolutionCode> code = folder.text(solution).map(text -> SolutionCode.of(text, given));
        List<String> hints = yaml.hints();
        return IntStream.range(0, hints.size())
                .boxed()
                .flatMap(i -> code.flatMap(found -> found.shownBy(hints.get(i))).stream()
                        .map(shown -> Remark.fault(
                                "problem.yaml, hints[%d]".formatted(i + 1),
                                "gives away what stands in %s: %s".formatted(solution, shown))));
    }

    private Stream<String> texts(String of) {
        return folder.filesIn(of).stream().flatMap(file -> folder.text(file).stream());
    }
}
