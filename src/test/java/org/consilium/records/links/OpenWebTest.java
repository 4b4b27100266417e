package org.consilium.records.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenWebTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.9.9.9",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1"
            })
    void what_is_not_in_the_open_web_is_not_asked(String address) throws UnknownHostException {
        assertThat(OpenWeb.isOpen(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> OpenWeb.with(List.of()).resolve(address))
                .isInstanceOf(OpenWeb.Inside.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "2001:200::1",
                "2606:4700::1111",
                "3ffe::1"
            })
    void everything_else_is(String address) throws UnknownHostException {
        assertThat(OpenWeb.with(List.of()).resolve(address))
                .containsExactly(InetAddress.getByName(address));
    }

    @Test
    void a_host_of_the_own_network_is_asked_when_the_operator_says_so()
            throws UnknownHostException {
        assertThat(OpenWeb.with(List.of(" LocalHost ", "")).resolve("localhost")).isNotEmpty();
        assertThatThrownBy(() -> OpenWeb.with(List.of("localhost")).resolve("127.0.0.1"))
                .isInstanceOf(OpenWeb.Inside.class);
    }
}
