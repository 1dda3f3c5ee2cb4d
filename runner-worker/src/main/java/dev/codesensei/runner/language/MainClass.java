package dev.codesensei.runner.language;

import dev.codesensei.judge.SourceFile;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the class that a compiled Java program begins with, whatever it is called and whether it is public or not. */
final class MainClass {

    private static final int NOT_MAIN = 4;

    private MainClass() {}

    /** How much a method looks like the beginning of a program. */
    private record Candidate(String name, int rank) {}

    /**
     * The class with the most fitting main method: the one that the main file is named after if it has any, then those
     * that the launcher would prefer.
     */
    static Optional<String> of(List<SourceFile> program, String preferred) {
        return program.stream()
                .filter(file -> file.name().endsWith(".class"))
                .flatMap(file -> candidate(file.content()).stream())
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> !candidate.name().equals(preferred))
                        .thenComparingInt(Candidate::rank)
                        .thenComparing(Candidate::name))
                .map(Candidate::name)
                .findFirst();
    }

    private static Optional<Candidate> candidate(byte[] bytes) {
        try {
            ClassModel model = ClassFile.of().parse(bytes);
            String name = model.thisClass().asInternalName().replace('/', '.');
            return model.methods().stream()
                    .filter(method -> method.methodName().equalsString("main"))
                    .map(MainClass::rank)
                    .filter(rank -> rank < NOT_MAIN)
                    .min(Comparator.naturalOrder())
                    .map(rank -> new Candidate(name, rank));
        } catch (IllegalArgumentException _) { // no class file: what a compiler box leaves is not trusted
            return Optional.empty();
        }
    }

    private static int rank(MethodModel method) {
        boolean isStatic = method.flags().has(AccessFlag.STATIC);
        if (method.flags().has(AccessFlag.PRIVATE)) {
            return NOT_MAIN;
        }
        return switch (method.methodType().stringValue()) {
            case "([Ljava/lang/String;)V" -> isStatic ? 0 : 2;
            case "()V" -> isStatic ? 1 : 3;
            default -> NOT_MAIN;
        };
    }
}
