package org.consilium.demo.whatsapp;

/**
 * The service's line at the simulated provider.
 *
 * @param secret of the app: signs the webhooks
 * @param number the id of the phone number
 * @param account the id of the business account
 * @param shown the number itself, without plus
 */
public record Line(String token, String secret, String number, String account, String shown) {
    /** A contract with outside programs, as the secret and the token of the verification are. */
    public static final Line DEMO =
            new Line(
                    "consilium-demo-token",
                    "consilium-demo-secret",
                    "100000000000001",
                    "200000000000001",
                    "918000000100");

    @Override
    public String toString() {
        return "Line[" + number + "]";
    }
}
