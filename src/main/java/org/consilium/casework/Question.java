package org.consilium.casework;

/** What the family wants answered; numbered from 1 in the order they asked. */
public record Question(int number, String text) {
    @Override
    public String toString() {
        return "Question[" + number + "]";
    }
}
