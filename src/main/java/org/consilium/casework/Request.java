package org.consilium.casework;

import java.util.List;

/** What the family asks for: their questions and wishes. */
public record Request(List<Question> questions, List<Wish> wishes) {
    public Request {
        questions = List.copyOf(questions);
        wishes = List.copyOf(wishes);
    }

    @Override
    public String toString() {
        return "Request[" + questions.size() + " questions, " + wishes.size() + " wishes]";
    }
}
