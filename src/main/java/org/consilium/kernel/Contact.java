package org.consilium.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A phone number (E.164, such as {@code +919000048200}) or an e-mail address in lower case.
 *
 * <p>Prints masked: a contact is personal data and may reach a log.
 */
public record Contact(Kind kind, String value) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    /** How somebody can be reached. */
    public enum Kind {
        PHONE,
        EMAIL
    }

    /**
     * @throws Refused {@code contact.invalid} when it is neither a possible number (India is
     *     assumed) nor an address
     */
    public static Contact read(String typed) {
        var text = typed.strip();
        if (text.contains("@")) {
            if (!EMAIL.matcher(text).matches() || text.length() > 254) {
                throw new Refused("contact.invalid");
            }
            return new Contact(Kind.EMAIL, text.toLowerCase(Locale.ROOT));
        }
        try {
            var number = PHONES.parse(text, "IN");
            if (!PHONES.isValidNumber(number)) {
                throw new Refused("contact.invalid");
            }
            return new Contact(Kind.PHONE, PHONES.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            throw new Refused("contact.invalid");
        }
    }

    /** As a person writes it. */
    public String shown() {
        if (kind == Kind.EMAIL) {
            return value;
        }
        try {
            return PHONES.format(PHONES.parse(value, "IN"), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return value;
        }
    }

    /**
     * Enough to recognise, too little to call: the last two characters of the number or the first
     * letter.
     */
    public String masked() {
        return kind == Kind.EMAIL
                ? value.charAt(0) + "…" + value.substring(value.indexOf('@'))
                : "… " + value.substring(value.length() - 2);
    }

    @Override
    public String toString() {
        return "Contact[" + kind + "]";
    }
}
