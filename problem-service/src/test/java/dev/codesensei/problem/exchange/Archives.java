package dev.codesensei.problem.exchange;

import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.ProblemPackages;
import dev.codesensei.problem.packages.Reading;
import dev.codesensei.problem.packages.archive.ArchiveLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that tests send and get back. */
public final class Archives {

    private static final ProblemPackages PACKAGES = new ProblemPackages(ArchiveLimits.DEFAULT);

    private Archives() {}

    /** The files of a small package that can be judged, by name. */
    public static Map<String, String> tide() {
        var files = new LinkedHashMap<String, String>();
        files.put("problem.yaml", """
                problem_format_version: 2025-09
                name: High Tide
                uuid: 6b1c4a0e-6f3e-4bb8-9d1b-5a5c7b2f0a12
                keywords: [Water, graphs]
                limits: {time_limit: 1.5, memory: 512}
                code_sensei:
                  difficulty: easy
                  constraints: ["1 ≤ n ≤ 100"]
                  hints: ["What is one and two?", "Use a plus."]
                  starter: {python: "numbers = input()\\n"}
                """);
        files.put("statement/problem.en.md", "Add **two** numbers.\n");
        files.put("solution/solution.en.md", "Just add.\n");
        files.put("data/sample/1.in", "1 2\n");
        files.put("data/sample/1.ans", "3\n");
        files.put("data/sample/1.yaml", "hint: think\ndescription: One and two.\n");
        files.put("data/secret/1-small.in", "2 2\n");
        files.put("data/secret/1-small.ans", "4\n");
        files.put("data/secret/2-large.in", "40 2\n");
        files.put("data/secret/2-large.ans", "42\n");
        files.put("data/secret/test_group.yaml", "output_validator_args: [float_tolerance, 1e-6]\n");
        files.put("data/sample/test_group.yaml", "output_validator_args: [float_tolerance, 1e-6]\n");
        files.put("input_validators/v.py", "x\n");
        files.put("submissions/accepted/a.py", "print(sum(map(int, input().split())))\n");
        return files;
    }

    public static byte[] zip(String folder, Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One of the packages that use every feature. */
    static byte[] full(String name, Path temp) throws IOException {
        Reading reading = PACKAGES.read(Path.of("src/test/resources/packages", name), name);
        Path archive = temp.resolve(name + ".zip");
        PACKAGES.write(reading.problem(), reading.contents(), archive);
        return Files.readAllBytes(archive);
    }

    static ProblemPackage read(byte[] zip, Path temp) throws IOException {
        Path archive = Files.write(Files.createTempFile(temp, "got", ".zip"), zip);
        Path folder = temp.resolve(archive.getFileName() + "-unpacked");
        var read = (ProblemPackages.Import.Read) PACKAGES.read(archive, "got.zip", folder);
        return read.reading().problem();
    }
}
