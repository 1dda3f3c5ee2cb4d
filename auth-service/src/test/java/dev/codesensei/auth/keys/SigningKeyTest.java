package dev.codesensei.auth.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

    @Test
    void survivesItsFile() {
        SigningKey key = SigningKey.generate();

        SigningKey read = SigningKey.fromPem(key.toPem());

        assertThat(read.id()).isEqualTo(key.id());
        assertThat(read.privateKey()).isEqualTo(key.privateKey());
        assertThat(read.publicJwk()).isEqualTo(key.publicJwk());
    }

    @Test
    void twoKeysHaveTwoNames() {
        assertThat(SigningKey.generate().id())
                .isNotEqualTo(SigningKey.generate().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense!", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"})
    void anythingElseIsNoKey(String pem) {
        assertThatThrownBy(() -> SigningKey.fromPem(pem)).isInstanceOf(IllegalArgumentException.class);
    }
}
