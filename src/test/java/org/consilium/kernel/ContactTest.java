package org.consilium.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9812345678",
                "098123 45678",
                "+91 98123-45678",
                "0091 98123 45678",
                " 98123.45678 ",
                "९८१२३४५६७८"
            })
    void one_mobile_number_is_one_contact_however_it_is_typed(String typed) {
        assertThat(Contact.read(typed)).isEqualTo(new Contact(Contact.Kind.PHONE, "+919812345678"));
    }

    @Test
    void an_address_is_kept_in_lower_case() {
        assertThat(Contact.read(" Asha.Devi@Example.ORG "))
                .isEqualTo(new Contact(Contact.Kind.EMAIL, "asha.devi@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "98123", "abc", "a@b", "a b@c.de", "@c.de", "+91 12345"})
    void what_cannot_be_reached_is_refused(String typed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Contact.read(typed))
                .withMessage("contact.invalid");
    }

    @Test
    void an_address_may_have_254_characters_and_no_more() {
        var domain = "@" + "d".repeat(60) + ".example.org";
        var longest = "a".repeat(254 - domain.length()) + domain;
        assertThat(Contact.read(longest).value()).isEqualTo(longest);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Contact.read("a" + longest));
    }

    @Test
    void it_is_shown_to_its_owner_as_people_write_it() {
        assertThat(Contact.read("9812345678").shown()).isEqualTo("+91 98123 45678");
        assertThat(Contact.read("asha@example.org").shown()).isEqualTo("asha@example.org");
        assertThat(new Contact(Contact.Kind.PHONE, "none").shown()).isEqualTo("none");
    }

    @Test
    void it_never_prints_itself() {
        assertThat(Contact.read("9812345678")).hasToString("Contact[PHONE]");
        assertThat(Contact.read("asha@example.org").masked()).isEqualTo("a…@example.org");
        assertThat(Contact.read("9812345678").masked()).doesNotContain("98123");
    }
}
