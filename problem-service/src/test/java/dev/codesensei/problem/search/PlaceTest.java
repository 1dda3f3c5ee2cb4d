package dev.codesensei.problem.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Test
    void aCursorLeadsBackToItsPlace() {
        var place = new Place(1, "größe 二", "id");

        assertThat(Place.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2\na\nb", "0\na", "0\na\nb\nc", "-1\na\nb"})
    void anotherTextIsNoCursor(String text) {
        String cursor = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(Place.parse(cursor)).isEmpty();
    }

    @Test
    void whatIsNotEncodedIsNoCursor() {
        assertThat(Place.parse("***")).isEmpty();
    }
}
