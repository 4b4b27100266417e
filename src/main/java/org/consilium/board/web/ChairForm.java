package org.consilium.board.web;

/** What the chair entered and could not be taken. */
public record ChairForm(String why, String reason) {
    @Override
    public String toString() {
        return "ChairForm[…]";
    }
}
