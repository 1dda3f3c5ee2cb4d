package dev.codesensei.runner.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedDigestTest {

    private static final KeyedDigest.Key KEY = new KeyedDigest.Key(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

    /** What OpenSSL makes of the bytes 0, 1, 2 … with this key. */
    @ParameterizedTest
    @CsvSource({
        "0, a3817f04ba25a8e66df67214c7550293",
        "1, da87c1d86b99af44347659119b22fc45",
        "7, a1f1ebbed8dbc153c0b84aa61ff08239",
        "8, 3b62a9ba6258f5610f83e264f31497b4",
        "15, 5493e99933b0a8117e08ec0f97cfc3d9",
        "63, 5150d1772f50834a503e069a973fbd7c"
    })
    void itIsSipHash(int length, String expected) {
        var digest = new KeyedDigest(KEY);

        for (int value = 0; value < length; value++) {
            digest.add(value);
        }
        KeyedDigest.Value value = digest.finish();

        assertThat(hex(value.low()) + hex(value.high())).isEqualTo(expected);
    }

    private static String hex(long half) {
        return HexFormat.of().toHexDigits(Long.reverseBytes(half));
    }
}
