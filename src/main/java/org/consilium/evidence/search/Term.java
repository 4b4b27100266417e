package org.consilium.evidence.search;

/**
 * One word that is looked for: exactly, as the beginning of a longer one, or with one letter read
 * wrongly.
 *
 * @param whole whether nothing may follow
 */
record Term(Form form, boolean whole) {
    /** Shorter words begin too many others. */
    private static final int LEAST_FOR_BEGINNING = 3;

    private static final int LEAST_FOR_MISREAD = 5;
    private static final int LEAST_FOR_MISREAD_BEGINNING = 8;

    boolean fits(Form found) {
        var wanted = form.text();
        var there = found.text();
        if (form.isNumber() || found.isNumber()) {
            return form.isNumber() == found.isNumber() && wanted.equals(there);
        }
        if (wanted.equals(there)) {
            return true;
        }
        if (!whole && wanted.length() >= LEAST_FOR_BEGINNING && there.startsWith(wanted)) {
            return true;
        }
        return isMisread(wanted, there);
    }

    private boolean isMisread(String wanted, String there) {
        if (wanted.length() < LEAST_FOR_MISREAD
                || form.hasDigit()
                || there.length() < LEAST_FOR_MISREAD - 1) {
            return false;
        }
        if (Math.abs(wanted.length() - there.length()) <= 1 && isOneApart(wanted, there)) {
            return true;
        }
        return !whole
                && wanted.length() >= LEAST_FOR_MISREAD_BEGINNING
                && there.length() > wanted.length()
                && isOneApart(wanted, there.substring(0, wanted.length()));
    }

    /** One letter is another, lacks, or is too many. */
    private static boolean isOneApart(String one, String other) {
        var at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        var restOfOne = one.substring(at);
        var restOfOther = other.substring(at);
        return tail(restOfOne).equals(tail(restOfOther))
                || restOfOne.equals(tail(restOfOther))
                || tail(restOfOne).equals(restOfOther);
    }

    private static String tail(String text) {
        return text.isEmpty() ? text : text.substring(1);
    }

    @Override
    public String toString() {
        return "Term[…]";
    }
}
