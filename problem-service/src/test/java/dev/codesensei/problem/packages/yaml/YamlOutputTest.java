package dev.codesensei.problem.packages.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.problem.packages.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlOutputTest {

    private final Findings findings = new Findings();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "a b",
                "a  b",
                " a",
                "a ",
                "yes",
                "No",
                "null",
                "~",
                "y",
                "1",
                "1e-6",
                "0x10",
                "1:30",
                "2025-09-01",
                ".inf",
                "nan",
                "-",
                "- a",
                "a: b",
                "a #b",
                "#a",
                "&a",
                "*a",
                "!a",
                "%a",
                "@a",
                "`a",
                "{a",
                "[a",
                "'a'",
                "\"a\"",
                "a\\b",
                "a\nb",
                "a\n",
                "\n",
                "a\tb",
                "a\r\nb",
                "\u0000",
                "\u0007",
                "\u0085",
                "\u2028",
                "\ufeff",
                "é",
                "𝔸",
                "|",
                ">",
                "?",
                ":",
                "---",
                "...",
                "<<",
                "="
            })
    void anyTextReadsBackAsItWas(String text) {
        String yaml = YamlOutput.of(Map.of("key", text, "items", List.of(text, text), "in", Map.of(text, text)));

        YamlMap read = YamlMap.parse(findings, "file", yaml);

        assertThat(read.text("key")).contains(text);
        assertThat(read.sequence("items")).contains(List.of(text, text));
        assertThat(read.map("in").orElseThrow().text(text)).contains(text);
        assertThat(findings.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2.5, -1.5, 1e-9, 1e20, 123456789.125})
    void anyNumberReadsBackAsItWas(double number) {
        YamlMap read = YamlMap.parse(findings, "file", YamlOutput.of(Map.of("key", number)));

        assertThat(read.number("key", "a number", value -> true)).contains(number);
    }

    @Test
    void nestedThingsReadLikeWhatPeopleWrite() {
        var inner = new LinkedHashMap<String, Object>();
        inner.put("name", "Ada Quay");
        inner.put("tags", List.of("on", "graph"));
        var outer = new LinkedHashMap<String, Object>();
        outer.put("people", List.of(inner, "Ben"));
        outer.put("none", List.of());
        outer.put("limits", Map.of("memory", 64));
        outer.put("open", true);

        assertThat(YamlOutput.of(outer)).isEqualTo("""
                people:
                - name: Ada Quay
                  tags:
                  - "on"
                  - graph
                - Ben
                none: []
                limits:
                  memory: 64
                open: true
                """);
    }
}
